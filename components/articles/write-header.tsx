import { useTranslations } from 'next-intl'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import type { FoundArticle } from '@/lib/articles/find-article'
import { formatInstant } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { StatusTag } from './status-tag'

/** What the post is and where it stands. */
export function WriteHeader({ locale, article }: { locale: Locale; article: FoundArticle }) {
  const t = useTranslations('blogWrite')
  const { id, slug, saved, status, isPublic, publishAt, revision, changedAt, changedBy } = article
  const when = (instant: Date) => formatInstant(instant, locale)
  return (
    <>
      <PageHeader
        eyebrow={<TextLink href={pagePath(locale, '/blog/write')}>{t('back')}</TextLink>}
        heading={saved.titleSv || t('newHeading')}
        tags={<StatusTag status={status} isPublic={isPublic} />}
      />
      <ul className="text-muted -mt-6 mb-8 flex flex-wrap gap-x-6 gap-y-1 text-sm sm:-mt-9">
        <li>{revision ? t('facts', { when: when(changedAt), who: changedBy }) : t('neverSaved')}</li>
        {publishAt && <li>{t(isPublic ? 'isPublicSince' : 'willBePublic', { when: when(publishAt) })}</li>}
        {revision && (
          <li>
            <TextLink href={pagePath(locale, '/blog/write/[id]/revisions', { id })}>{t('revisions')}</TextLink>
          </li>
        )}
        {isPublic && slug && (
          <li>
            <TextLink href={pagePath(locale, '/blog/[slug]', { slug })}>{t('seePublic')}</TextLink>
          </li>
        )}
      </ul>
    </>
  )
}
