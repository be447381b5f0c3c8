import { useTranslations } from 'next-intl'
import { TileGrid } from '@/components/charts/tile-grid'
import type { Scope } from '@/lib/figures/overview'
import { guardCounts, LEAST_SHOWN, type Shown } from '@/lib/figures/small-cells'
import { formatCount } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { CountChart, type Tables } from './count-chart'

export type Place = { code: string; name: string; tile: readonly [number, number] }

type PlacesChartProps = {
  locale: Locale
  scope: Scope
  counts: ReadonlyMap<string, number>
  total: string
  places: readonly Place[]
  listed: boolean
  tables: Tables
}

/** Cases by municipality. Who may not see the lists is shown no small numbers, and none for a part of a round. */
export function PlacesChart({ locale, scope, counts, total, places, listed, tables }: PlacesChartProps) {
  const t = useTranslations('figures')
  if (!listed && scope.period) return <NotShown heading={t('byMunicipality')} text={t('wholeRoundsOnly')} />
  const exact = places.map(({ code }) => counts.get(code) ?? 0)
  const guarded = guardCounts(exact)
  if (!listed && typeof guarded.sum !== 'number') return <NotShown heading={t('byMunicipality')} text={t('tooFew')} />
  const shown: Shown[] = listed ? exact : guarded.cells
  const words = (one: Shown) =>
    typeof one === 'number' ? formatCount(one, locale) : one === 'few' ? t('few', { least: LEAST_SHOWN }) : t('hidden')
  const rows = places.map(({ code, name, tile: [column, row] }, index) => {
    const one = shown[index] ?? 'hidden'
    return {
      ...{ key: code, label: name, name, column: column + 1, row: row + 1, text: words(one) },
      // A number that is not shown gets one shade, whatever it is.
      value: typeof one === 'number' ? one : 1,
      href: listed ? pagePath(locale, '/cases', {}, { ...scope, municipality: code }) : undefined,
    }
  })
  return (
    <CountChart
      name="municipality"
      tables={tables}
      caption={t('byMunicipality')}
      note={listed ? t('mapNote') : `${t('mapNote')}. ${t('smallNote', { least: LEAST_SHOWN })}`}
      label={t('municipality')}
      measure={t('count')}
      rows={rows}
      total={total}
      picture={
        <TileGrid
          label={t('byMunicipality')}
          emptyText={t('emptyChart')}
          columns={columnsOf(places)}
          tiles={rows}
          scaleTo={listed ? undefined : 5 * LEAST_SHOWN}
        />
      }
    />
  )
}

function NotShown({ heading, text }: { heading: string; text: string }) {
  return (
    <div className="space-y-2">
      <h3 className="text-lg">{heading}</h3>
      <p className="text-muted max-w-[66ch]">{text}</p>
    </div>
  )
}

function columnsOf(places: readonly Place[]): 3 | 4 | 5 | 6 {
  const needed = Math.max(...places.map(({ tile: [column] }) => column + 1))
  return needed <= 3 ? 3 : needed === 4 ? 4 : needed === 5 ? 5 : 6
}
