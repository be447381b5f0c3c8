import { useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import { Markdown, type Pictures } from '@/components/ui/markdown'
import { PageHeader } from '@/components/ui/page-header'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { FormAction } from '@/lib/refusals/result'
import type { FoundArticle } from '@/lib/articles/find-article'
import type { ArticleTexts } from '@/lib/articles/texts'
import { formatInstant } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'

type RevisionPageProps = {
  locale: Locale
  article: FoundArticle
  no: number
  revision: { texts: ArticleTexts; savedBy: string; savedAt: Date }
  pictures: Pictures
  restore: FormAction<never>
}

/** One of the post's texts as it was saved, in both languages. */
export function RevisionPage({ locale, article, no, revision, pictures, restore }: RevisionPageProps) {
  const t = useTranslations('blogWrite')
  const { id, version } = article
  const { texts, savedAt, savedBy } = revision
  const isCurrent = no === article.revision
  const languages = [
    { lang: 'sv', heading: t('swedish'), title: texts.titleSv, ingress: texts.ingressSv, body: texts.bodySv },
    { lang: 'en', heading: t('english'), title: texts.titleEn, ingress: texts.ingressEn, body: texts.bodyEn },
  ].filter(({ title, ingress, body }) => title || ingress || body)
  return (
    <>
      <PageHeader
        eyebrow={<TextLink href={pagePath(locale, '/blog/write/[id]/revisions', { id })}>{t('revisions')}</TextLink>}
        heading={t('revision', { no })}
        tags={isCurrent && <Tag tone="ongoing">{t('current')}</Tag>}
        lead={t('savedBy', { when: formatInstant(savedAt, locale), who: savedBy })}
      />
      <div className="space-y-12">
        {!isCurrent && (
          <div className="measure space-y-3">
            <p>{t('restoreText')}</p>
            <ButtonForm
              action={restore}
              hidden={{ id, version, no }}
              word={t('restore')}
              variant="secondary"
              size="regular"
            />
          </div>
        )}
        {languages.map(({ lang, heading, title, ingress, body }) => (
          <section key={lang} aria-label={heading} className="border-hairline space-y-4 border-t pt-6">
            <p className="text-muted text-sm">{heading}</p>
            <div lang={lang} className="measure space-y-4">
              <h2>{title}</h2>
              <p className="text-lg">{ingress}</p>
            </div>
            <Markdown source={body} lang={lang} pictures={pictures} />
          </section>
        ))}
        {texts.titleEn === '' && <p className="text-muted text-sm">{t('noEnglish')}</p>}
      </div>
    </>
  )
}
