import type { ArticleFacts } from '@/lib/audit/article-events'
import type { Sentences } from '@/lib/audit/sentence-words'
import { formatInstant } from '@/lib/i18n/formats'

export const articleSentences: Pick<Sentences, keyof ArticleFacts> = {
  'article.started': { sv: () => 'Började på ett blogginlägg.', en: () => 'Began a blog post.' },
  'article.revised': {
    sv: ({ revision, from }) =>
      from === null
        ? `Sparade version ${revision} av blogginlägget.`
        : `Återställde version ${from} av blogginlägget, som version ${revision}.`,
    en: ({ revision, from }) =>
      from === null
        ? `Saved revision ${revision} of the blog post.`
        : `Restored revision ${from} of the blog post, as revision ${revision}.`,
  },
  'article.scheduled': {
    sv: ({ revision, publishAt }) =>
      `Schemalade version ${revision} av blogginlägget till ${formatInstant(new Date(publishAt), 'sv')}.`,
    en: ({ revision, publishAt }) =>
      `Scheduled revision ${revision} of the blog post for ${formatInstant(new Date(publishAt), 'en')}.`,
  },
  'article.published': {
    sv: ({ revision }) => `Publicerade blogginlägget, version ${revision}.`,
    en: ({ revision }) => `Published the blog post, revision ${revision}.`,
  },
  'article.unpublished': { sv: () => 'Avpublicerade blogginlägget.', en: () => 'Unpublished the blog post.' },
  'article.unscheduled': {
    sv: () => 'Tog bort tiden för blogginlägget.',
    en: () => "Removed the blog post's publishing time.",
  },
  'image.added': {
    sv: ({ width, height }) => `Lade till en bild, ${width} × ${height} bildpunkter.`,
    en: ({ width, height }) => `Added a picture, ${width} × ${height} pixels.`,
  },
  'subscriber.asked': {
    sv: () => 'Bad att få bloggen med mejl.',
    en: () => 'Asked to get the blog by mail.',
  },
  'subscriber.confirmed': {
    sv: () => 'Bekräftade att bloggen får komma med mejl.',
    en: () => 'Confirmed getting the blog by mail.',
  },
  'subscriber.left': {
    sv: () => 'Slutade få bloggen med mejl. Adressen är raderad.',
    en: () => 'Stopped getting the blog by mail. The address is erased.',
  },
  'subscriber.expired': {
    sv: () => 'Raderade en mejladress som aldrig bekräftades.',
    en: () => 'Erased an email address that was never confirmed.',
  },
}
