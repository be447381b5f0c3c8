import { useTranslations } from 'next-intl'
import { TileGrid } from '@/components/charts/tile-grid'
import type { Scope } from '@/lib/figures/overview'
import type { ShownTable } from '@/lib/figures/shown-overview'
import { LEAST_SHOWN } from '@/lib/figures/small-cells'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { CountChart, type Tables } from './count-chart'
import { NotShown } from './not-shown'
import { useShownWords } from './shown-words'

export type Place = { code: string; name: string; tile: readonly [number, number] }

type PlacesChartProps = {
  locale: Locale
  scope: Scope
  table: ShownTable
  places: readonly Place[]
  listed: boolean
  tables: Tables
}

/** Cases by municipality, as tiles. */
export function PlacesChart({ locale, scope, table, places, listed, tables }: PlacesChartProps) {
  const t = useTranslations('figures')
  const words = useShownWords(locale)
  if (!table.rows) return <NotShown heading={t('byMunicipality')} text={t('tooFew')} />
  const shown = new Map(table.rows.map((row) => [row.key, row.shown]))
  const rows = places.map(({ code, name, tile: [column, row] }) => {
    const one = shown.get(code) ?? 0
    return {
      ...{ key: code, label: name, name, column: column + 1, row: row + 1, text: words.count(one) },
      // A number that is not shown gets one shade, whatever it is.
      value: typeof one === 'number' ? one : 1,
      // With one of them chosen, the others count nothing.
      href:
        listed && (scope.municipality ?? code) === code
          ? pagePath(locale, '/cases', {}, { ...scope, municipality: code })
          : undefined,
    }
  })
  return (
    <CountChart
      name="municipality"
      tables={tables}
      caption={t('byMunicipality')}
      note={t('mapNote')}
      label={t('municipality')}
      measure={t('count')}
      rows={rows}
      total={words.count(table.sum)}
      picture={
        <TileGrid
          label={t('byMunicipality')}
          emptyText={t('emptyChart')}
          columns={columnsOf(places)}
          tiles={rows}
          say={words.count}
          scaleTo={listed ? undefined : 5 * LEAST_SHOWN}
        />
      }
    />
  )
}

export function columnsOf(places: readonly Place[]): 3 | 4 | 5 | 6 {
  const needed = Math.max(...places.map(({ tile: [column] }) => column + 1))
  return needed <= 3 ? 3 : needed === 4 ? 4 : needed === 5 ? 5 : 6
}
