import { useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import type { FormAction } from '@/lib/refusals/result'
import type { FoundArticle } from '@/lib/articles/find-article'
import { formatInstant } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'

type DraftNoticeProps = { locale: Locale; article: FoundArticle; discard: FormAction<never> }

/** Says that what stands in the form is not what is saved, and whether somebody was first. */
export function DraftNotice({ locale, article: { id, draft, revision, changedBy }, discard }: DraftNoticeProps) {
  const t = useTranslations('blogWrite')
  if (!draft) return null
  const savedPath = pagePath(locale, '/blog/write/[id]/revisions/[no]', { id, no: String(revision) })
  return (
    <div className="mb-8 space-y-4">
      {draft.isBehind && revision && (
        <Notice tone="warn" heading={t('behindHeading', { who: changedBy })}>
          <p>{t('behindText')}</p>
          <TextLink href={savedPath}>{t('behindLink')}</TextLink>
        </Notice>
      )}
      <Notice heading={t('draftHeading')}>
        <p>{t('draftText', { when: formatInstant(draft.keptAt, locale) })}</p>
        <ButtonForm
          action={discard}
          hidden={{ id, version: draft.version }}
          word={t('discard')}
          variant="secondary"
          size="regular"
        />
      </Notice>
    </div>
  )
}
