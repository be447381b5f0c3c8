import { useTranslations } from 'next-intl'
import type { CaseFilter } from '@/lib/figures/case-filter'
import type { Overview, Scope } from '@/lib/figures/overview'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { CaseCharts, type Place } from './case-charts'
import { FailedPanel } from './failed-panel'
import { MinutesChart } from './minutes-chart'

export type { Place }

type OverviewChartsProps = { locale: Locale; scope: Scope; overview: Overview; places: readonly Place[] }

export function OverviewCharts({ locale, scope, overview, places }: OverviewChartsProps) {
  const t = useTranslations('figures')
  const list = (filter: CaseFilter) => pagePath(locale, '/cases', {}, { ...scope, ...filter })
  const { cases, months } = overview
  return (
    <section aria-labelledby="charts" className="space-y-10">
      <h2 id="charts">{t('charts')}</h2>
      <div className="grid gap-x-12 gap-y-12 lg:grid-cols-2">
        {cases ? (
          <CaseCharts locale={locale} cases={cases} places={places} list={list} />
        ) : (
          (['byStatus', 'byMunicipality', 'byMonth'] as const).map((chart) => (
            <FailedPanel key={chart} name={t(chart)} />
          ))
        )}
        {months ? (
          <MinutesChart locale={locale} months={months} list={list} />
        ) : (
          <FailedPanel name={t('minutesByMonth')} />
        )}
      </div>
    </section>
  )
}
