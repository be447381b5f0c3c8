import { useTranslations } from 'next-intl'
import { TileGrid } from '@/components/charts/tile-grid'
import { STATUSES } from '@/lib/cases/status'
import type { CaseFilter } from '@/lib/figures/case-filter'
import { sumBy, type CaseCount } from '@/lib/figures/overview'
import { nameOfPeriod, withMonthsBetween } from '@/lib/figures/period'
import { formatCount } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { CountChart, type Tables } from './count-chart'

export type Place = { code: string; name: string; tile: readonly [number, number] }

type CaseChartsProps = {
  locale: Locale
  cases: readonly CaseCount[]
  places: readonly Place[]
  /** The address of the list behind a number. */
  list: (filter: CaseFilter) => string
  tables: Tables
}

/** The cases of a scope by state, municipality and month. */
export function CaseCharts({ locale, cases, places, list, tables }: CaseChartsProps) {
  const t = useTranslations('figures')
  const words = useTranslations('caseWords')
  const count = (value: number) => formatCount(value, locale)
  const byStatus = sumBy(cases, 'status')
  const byPlace = sumBy(cases, 'municipalityCode')
  const byMonth = sumBy(cases, 'month')
  const total = count([...byStatus.values()].reduce((sum, one) => sum + one, 0))
  const inPlaces = places.map(({ code, name, tile }) => {
    const value = byPlace.get(code) ?? 0
    return { key: code, label: name, value, text: count(value), href: list({ municipality: code }), tile }
  })
  return (
    <>
      <CountChart
        {...tables}
        name="status"
        caption={t('byStatus')}
        label={t('status')}
        measure={t('count')}
        total={total}
        rows={STATUSES.map((status) => {
          const value = byStatus.get(status) ?? 0
          return { key: status, label: words(`statuses.${status}`), value, text: count(value), href: list({ status }) }
        })}
      />
      <CountChart
        {...tables}
        name="municipality"
        caption={t('byMunicipality')}
        note={t('mapNote')}
        label={t('municipality')}
        measure={t('count')}
        rows={inPlaces}
        total={total}
        picture={
          <TileGrid
            label={t('byMunicipality')}
            emptyText={t('emptyChart')}
            columns={columnsOf(places)}
            tiles={inPlaces.map(({ key, label, value, text, href, tile: [column, row] }) => ({
              ...{ key, name: label, value, text, href, column: column + 1, row: row + 1 },
            }))}
          />
        }
      />
      <CountChart
        {...tables}
        name="month"
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

function columnsOf(places: readonly Place[]): 3 | 4 | 5 | 6 {
  const needed = Math.max(...places.map(({ tile: [column] }) => column + 1))
  return needed <= 3 ? 3 : needed === 4 ? 4 : needed === 5 ? 5 : 6
}
