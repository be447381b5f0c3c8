import { useLocale, useTranslations } from 'next-intl'
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list'
import { TextLink } from '@/components/ui/text-link'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { Page } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'

export type SummaryPart = { key: 'need' | 'company' | 'contact'; rows: { term: string; value: string }[] | null }

const PAGES = {
  need: '/support/new/need',
  company: '/support/new/company',
  contact: '/support/new/contact',
} as const satisfies Record<string, Page>

/** Everything as it will be sent, each part with a way to change it. */
export function ApplicationSummary({ parts }: { parts: SummaryPart[] }) {
  const t = useTranslations('intake.check')
  const locale = useLocale()
  const headings = { need: t('needHeading'), company: t('companyHeading'), contact: t('contactHeading') }
  const abouts = { need: t('aboutNeed'), company: t('aboutCompany'), contact: t('aboutContact') }
  return (
    <div className="space-y-10">
      {parts.map(({ key, rows }) => (
        <section key={key} aria-labelledby={`part-${key}`}>
          <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6">
            <h2 id={`part-${key}`} className="text-lg">
              {headings[key]}
            </h2>
            <TextLink href={pagePath(locale, PAGES[key])} className="inline-block py-2">
              {rows ? t('change') : t('missing')}
              <VisuallyHidden> {abouts[key]}</VisuallyHidden>
            </TextLink>
          </div>
          <SummaryList
            rows={(rows ?? []).map(({ term, value }): SummaryRow => ({ key: term, term, value: value || t('none') }))}
          />
        </section>
      ))}
    </div>
  )
}
