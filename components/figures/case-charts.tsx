import { useTranslations } from 'next-intl'
import { STATUSES } from '@/lib/cases/status'
import type { CaseFilter } from '@/lib/figures/case-filter'
import { sumBy, type CaseCount, type Scope } from '@/lib/figures/overview'
import { nameOfPeriod, withMonthsBetween } from '@/lib/figures/period'
import { formatCount } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { CountChart, type Tables } from './count-chart'
import { PlacesChart, type Place } from './places-chart'

type CaseChartsProps = {
  locale: Locale
  scope: Scope
  cases: readonly CaseCount[]
  places: readonly Place[]
  /** The address of the list behind a number, for those who may see lists. */
  list: (filter: CaseFilter) => string | undefined
  listed: boolean
  tables: Tables
}

/** The cases of a scope by state, municipality and month. */
export function CaseCharts({ locale, scope, cases, places, list, listed, tables }: CaseChartsProps) {
  const t = useTranslations('figures')
  const words = useTranslations('caseWords')
  const count = (value: number) => formatCount(value, locale)
  const byStatus = sumBy(cases, 'status')
  const byPlace = sumBy(cases, 'municipalityCode')
  const byMonth = sumBy(cases, 'month')
  const total = count([...byStatus.values()].reduce((sum, one) => sum + one, 0))
  return (
    <>
      <CountChart
        name="status"
        tables={tables}
        caption={t('byStatus')}
        label={t('status')}
        measure={t('count')}
        total={total}
        rows={STATUSES.map((status) => {
          const value = byStatus.get(status) ?? 0
          return { key: status, label: words(`statuses.${status}`), value, text: count(value), href: list({ status }) }
        })}
      />
      <PlacesChart {...{ locale, scope, total, places, listed, tables }} counts={byPlace} />
      <CountChart
        name="month"
        tables={tables}
        caption={t('byMonth')}
        label={t('month')}
        measure={t('count')}
        total={total}
        rows={withMonthsBetween(byMonth.keys()).map((key) => {
          const value = byMonth.get(key) ?? 0
          const label = nameOfPeriod(key, locale, () => '')
          return { key, label, value, text: count(value), href: list({ period: key }) }
        })}
      />
    </>
  )
}
