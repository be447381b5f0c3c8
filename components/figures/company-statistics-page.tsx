import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import type { SetStatistics } from '@/lib/figures/company-statistics'
import { companiesField } from '@/lib/figures/statistics-inputs'
import { formatCount, formatDay, formatInstant } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import type { FormAction } from '@/lib/refusals/result'
import { CompanyStatisticsForm } from './company-statistics-form'

type CompanyStatisticsPageProps = {
  locale: Locale
  /** Each time it was said, the newest first. */
  said: readonly SetStatistics[]
  places: readonly { code: string; name: string }[]
  today: string
  action: FormAction<void>
}

/** How many companies there are in each municipality, to be said, and what was said before. */
export function CompanyStatisticsPage({ locale, said, places, today, action }: CompanyStatisticsPageProps) {
  const t = useTranslations('figures.companies')
  const overview = useTranslations('figures')('heading')
  const [newest, ...before] = said
  const fields = places.map(({ code, name }) => ({ name: companiesField(code), label: name, code }))
  const typed = fields.map(({ name, code }): [string, string] => {
    const count = newest?.companies[code]
    return [name, count === undefined ? '' : formatCount(count, locale)]
  })
  const defaults = { source: newest?.source ?? '', countedOn: newest?.countedOn ?? '', ...Object.fromEntries(typed) }
  return (
    <div className="max-w-[64rem]">
      <PageHeader
        eyebrow={<TextLink href={`${pagePath(locale, '/lead')}#reach`}>{overview}</TextLink>}
        heading={t('title')}
        lead={t('lead')}
      />
      <div className="space-y-10">
        <Card as="section" heading={t('formHeading')} labelledBy="companies">
          <p className="text-muted mb-4 max-w-[66ch]">
            {!newest && t('none')} {t('empty')}
          </p>
          <CompanyStatisticsForm
            {...{ action, today, defaults, fields }}
            no={newest?.no ?? 0}
            words={{
              ...{ source: t('source'), sourceHint: t('sourceHint'), countedOn: t('countedOn') },
              ...{ save: t('save'), saved: t('saved') },
            }}
          />
        </Card>
        {before.length > 0 && (
          <section aria-labelledby="before" className="space-y-3">
            <h2 id="before">{t('history')}</h2>
            <ul className="measure list-disc space-y-1 pl-6 text-sm">
              {before.map((one) => (
                <li key={one.no}>
                  {t('past', {
                    ...{ source: one.source, day: formatDay(one.countedOn, locale), who: one.setBy },
                    municipalities: Object.keys(one.companies).length,
                    all: formatCount(sumOf(one.companies), locale),
                    when: formatInstant(one.setAt, locale),
                  })}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  )
}

const sumOf = (companies: SetStatistics['companies']) => Object.values(companies).reduce((sum, one) => sum + one, 0)
