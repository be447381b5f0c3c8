import { useTranslations } from 'next-intl'
import { ChartFigure } from '@/components/charts/chart-figure'
import { TileGrid } from '@/components/charts/tile-grid'
import type { CaseFilter } from '@/lib/figures/case-filter'
import { STATUSES } from '@/lib/cases/status'
import { sumBy, type Overview, type Scope } from '@/lib/figures/overview'
import { monthsBetween, nameOfPeriod } from '@/lib/figures/period'
import { formatCount } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { formatDecimalHours, formatMinutes } from '@/lib/time/minutes'
import { CountChart } from './count-chart'
import { CountTable } from './count-table'

export type Place = { code: string; name: string; tile: readonly [number, number] }

type OverviewChartsProps = { locale: Locale; scope: Scope; overview: Overview; places: readonly Place[] }

export function OverviewCharts({ locale, scope, overview, places }: OverviewChartsProps) {
  const t = useTranslations('figures')
  const words = useTranslations('caseWords')
  const list = (filter: CaseFilter) => pagePath(locale, '/cases', {}, { ...scope, ...filter })
  const count = (value: number) => formatCount(value, locale)
  const byStatus = sumBy(overview.cases, 'status')
  const byPlace = sumBy(overview.cases, 'municipalityCode')
  const byMonth = sumBy(overview.cases, 'month')
  const minutes = new Map(overview.months.map((row) => [row.month, row.minutes]))
  const total = count([...byStatus.values()].reduce((sum, one) => sum + one, 0))
  const inPlaces = places.map(({ code, name, tile }) => {
    const value = byPlace.get(code) ?? 0
    return { key: code, label: name, value, text: count(value), href: list({ municipality: code }), tile }
  })
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
        <ChartFigure
          caption={t('byMunicipality')}
          note={t('mapNote')}
          tableSummary={t('asTable')}
          table={
            <CountTable
              caption={t('byMunicipality')}
              label={t('municipality')}
              measure={t('count')}
              rows={inPlaces}
              total={total}
            />
          }
        >
          <TileGrid
            label={t('byMunicipality')}
            emptyText={t('emptyChart')}
            columns={columnsOf(places)}
            tiles={inPlaces.map(({ key, label, value, text, href, tile: [column, row] }) => ({
              ...{ key, name: label, value, text, href, column: column + 1, row: row + 1 },
            }))}
          />
        </ChartFigure>
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

function columnsOf(places: readonly Place[]): 3 | 4 | 5 | 6 {
  const needed = Math.max(...places.map(({ tile: [column] }) => column + 1))
  return needed <= 3 ? 3 : needed === 4 ? 4 : needed === 5 ? 5 : 6
}
