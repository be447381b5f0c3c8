import { useTranslations } from 'next-intl'
import type { CaseFilter } from '@/lib/figures/case-filter'
import { STATUSES } from '@/lib/cases/status'
import { sumBy, type Overview, type Scope } from '@/lib/figures/overview'
import { monthsBetween, nameOfPeriod } from '@/lib/figures/period'
import { formatCount } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { formatDecimalHours, formatMinutes } from '@/lib/time/minutes'
import { CountChart } from './count-chart'
import { PlacesChart, type Place } from './places-chart'

export type { Place }

type OverviewChartsProps = {
  locale: Locale
  scope: Scope
  overview: Overview
  places: readonly Place[]
  listed: boolean
}

export function OverviewCharts({ locale, scope, overview, places, listed }: OverviewChartsProps) {
  const t = useTranslations('figures')
  const words = useTranslations('caseWords')
  const list = (filter: CaseFilter) => (listed ? pagePath(locale, '/cases', {}, { ...scope, ...filter }) : undefined)
  const count = (value: number) => formatCount(value, locale)
  const byStatus = sumBy(overview.cases, 'status')
  const byPlace = sumBy(overview.cases, 'municipalityCode')
  const byMonth = sumBy(overview.cases, 'month')
  const minutes = new Map(overview.months.map((row) => [row.month, row.minutes]))
  const total = count([...byStatus.values()].reduce((sum, one) => sum + one, 0))
  const month = (key: string) => nameOfPeriod(key, locale, () => '')
  return (
    <section aria-labelledby="charts" className="space-y-10">
      <h2 id="charts">{t('charts')}</h2>
      <div className="grid gap-x-12 gap-y-12 lg:grid-cols-2">
        <CountChart
          caption={t('byStatus')}
          label={t('status')}
          measure={t('count')}
          total={total}
          rows={STATUSES.map((status) => {
            const value = byStatus.get(status) ?? 0
            return {
              key: status,
              label: words(`statuses.${status}`),
              value,
              text: count(value),
              href: list({ status }),
            }
          })}
        />
        <PlacesChart locale={locale} scope={scope} counts={byPlace} total={total} places={places} listed={listed} />
        <CountChart
          caption={t('byMonth')}
          label={t('month')}
          measure={t('count')}
          total={total}
          rows={allMonths(byMonth).map((key) => {
            const value = byMonth.get(key) ?? 0
            return { key, label: month(key), value, text: count(value), href: list({ period: key }) }
          })}
        />
        <CountChart
          caption={t('minutesByMonth')}
          note={t('minutesNote')}
          label={t('month')}
          measure={t('time')}
          colour={2}
          total={formatMinutes(
            [...minutes.values()].reduce((sum, one) => sum + one, 0),
            locale,
          )}
          rows={allMonths(minutes).map((key) => {
            const value = minutes.get(key) ?? 0
            const href = list({ figure: 'hours', period: key })
            return {
              ...{ key, label: month(key), value, href },
              text: formatMinutes(value, locale),
              short: formatDecimalHours(value, locale),
            }
          })}
        />
      </div>
    </section>
  )
}

/** From the first month to the last, those without a case too. */
function allMonths(byMonth: ReadonlyMap<string, number>): string[] {
  const known = [...byMonth.keys()].sort()
  const [first] = known
  const last = known.at(-1)
  return first && last ? monthsBetween(first, last) : []
}
