import { useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import { Details } from '@/components/ui/details'
import type { FormAction } from '@/lib/refusals/result'
import { formatInstant } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import type { PageForEdit } from '@/lib/pages/find-page-for-edit'
import type { PageKey } from '@/lib/pages/page-keys'

type RevisionListProps = {
  locale: Locale
  page: PageForEdit
  pageKey: PageKey
  language: Locale
  restore: FormAction<never>
}

/** Every text there has been, newest first. Restoring saves it once more; nothing is lost. */
export function RevisionList({ locale, page, pageKey, language, restore }: RevisionListProps) {
  const t = useTranslations('pages.edit')
  const lead = useTranslations('pages.lead')
  const texts = [
    ...page.revisions.map(({ no, savedAt, savedBy, body }) => ({
      ...{ no, body },
      title: lead('saved', { no, when: formatInstant(savedAt, locale, 'short'), who: savedBy }),
      restore: t('restore', { no }),
    })),
    { no: 0, body: page.shipped, title: t('shippedRevision'), restore: t('restoreShipped') },
  ]
  return (
    <section aria-labelledby="revisions" className="space-y-4">
      <h2 id="revisions">{t('revisions')}</h2>
      <ul className="divide-hairline divide-y">
        {texts.map(({ no, body, title, restore: word }) => (
          <li key={no} className="py-2">
            <Details summary={no === page.no ? `${title}, ${t('current')}` : title}>
              <div className="space-y-4 py-2">
                <pre lang={language} className="max-w-[80ch] text-sm wrap-anywhere whitespace-pre-wrap">
                  {body}
                </pre>
                {no !== page.no && (
                  <ButtonForm
                    action={restore}
                    hidden={{ key: pageKey, locale: language, seen: String(page.no), no: String(no) }}
                    word={word}
                    variant="secondary"
                  />
                )}
              </div>
            </Details>
          </li>
        ))}
      </ul>
    </section>
  )
}
