import { useTranslations } from 'next-intl'
import type { BarrierCounts } from '@/lib/figures/barriers'
import type { CaseFilter } from '@/lib/figures/case-filter'
import type { Scope } from '@/lib/figures/overview'
import { commonPeriod } from '@/lib/figures/period'
import { queryOfScope } from '@/lib/figures/scope'
import type { ShownOverview } from '@/lib/figures/shown-overview'
import { TRAITS } from '@/lib/figures/traits'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import type { Traits } from './barrier-rows'
import { BarriersChart } from './barriers-chart'
import { CaseCharts } from './case-charts'
import type { ChartName } from './count-chart'
import { FailedPanel } from './failed-panel'
import { FunnelChart } from './funnel-chart'
import { MinutesChart } from './minutes-chart'
import type { Place } from './places-chart'
import { ReachChart } from './reach-chart'
import { RequestsChart } from './requests-chart'
import { TraitsCharts } from './traits-charts'
import { WaitsChart } from './waits-chart'

export type { Place }

type OverviewChartsProps = {
  locale: Locale
  scope: Scope
  overview: ShownOverview
  places: readonly Place[]
  listed: boolean
  compare?: string
  /** Of a whole round alone: its parts could be subtracted. */
  barriers?: BarrierCounts | null
  /** Sectors and sizes of companies as the county lists them. */
  known: Traits
  /** The chart whose numbers are shown as a table too. */
  table?: string
}

export function OverviewCharts(props: OverviewChartsProps) {
  const { locale, scope, overview, places, listed, table, compare, barriers, known } = props
  const t = useTranslations('figures')
  const list = (filter: CaseFilter) => {
    // A month's number is of the days that are chosen too, and so is its list.
    const period = filter.period ? commonPeriod(scope.period, filter.period) : scope.period
    return listed && period !== null ? pagePath(locale, '/cases', {}, { ...scope, ...filter, period }) : undefined
  }
  const { cases, figures, months, requests, reach, stacks, waits, traits } = overview
  const path = (name?: ChartName) => pagePath(locale, '/lead', {}, { ...queryOfScope(scope, compare), table: name })
  const tables = { table, path }
  return (
    <section aria-labelledby="charts" className="space-y-10">
      <h2 id="charts">{t('charts')}</h2>
      <div className="grid gap-x-12 gap-y-12 lg:grid-cols-2">
        {cases ? (
          <CaseCharts {...{ locale, scope, cases, stacks, places, list, listed, tables }} />
        ) : (
          (['byStatus', 'byMunicipality', 'byMonth'] as const).map((chart) => (
            <FailedPanel key={chart} name={t(chart)} />
          ))
        )}
        {reach ? (
          <ReachChart {...{ locale, scope, reach, places, listed, tables }} />
        ) : (
          <FailedPanel name={t('reach.caption')} />
        )}
        {cases && figures ? (
          <FunnelChart {...{ locale, cases, figures, list, tables }} />
        ) : (
          <FailedPanel name={t('funnel.caption')} />
        )}
        {traits ? (
          <TraitsCharts {...{ locale, traits, known, list, tables }} />
        ) : (
          TRAITS.map((trait) => <FailedPanel key={trait} name={t(`traits.${trait}`)} />)
        )}
        {months ? (
          <MinutesChart locale={locale} months={months} list={list} tables={tables} />
        ) : (
          <FailedPanel name={t('minutesByMonth')} />
        )}
        {barriers && <BarriersChart {...{ locale, scope, barriers, list, tables }} />}
        {barriers === null && <FailedPanel name={t('barriers.caption')} />}
        {listed &&
          (waits ? <WaitsChart {...{ locale, waits, list, tables }} /> : <FailedPanel name={t('waits.caption')} />)}
        {listed &&
          (requests ? <RequestsChart {...{ locale, requests }} /> : <FailedPanel name={t('requests.caption')} />)}
      </div>
    </section>
  )
}
