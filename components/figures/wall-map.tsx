import { useTranslations } from 'next-intl'
import { TileGrid } from '@/components/charts/tile-grid'
import type { ShownOverview } from '@/lib/figures/shown-overview'
import { LEAST_SHOWN, type Shown } from '@/lib/figures/small-cells'
import { formatDay, formatTenths } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { columnsOf, type Place } from './places-chart'
import { useShownWords } from './shown-words'

type WallMapProps = { locale: Locale; overview: ShownOverview; places: readonly Place[] }

/** The municipalities: how many of each 1 000 companies have a case, or, until it is known how many there are, the cases. */
export function WallMap({ locale, overview: { cases, reach }, places }: WallMapProps) {
  const t = useTranslations('figures')
  const { count, say } = useShownWords(locale)
  const statistics = reach?.rows ? reach.statistics : null
  const perThousand = (tenths: number) => formatTenths(tenths, locale)
  const known = new Map<string, Shown | null>(
    statistics
      ? reach?.rows?.map(({ key, tenths }) => [key, tenths])
      : cases?.byMunicipality.rows?.map(({ key, shown }) => [key, shown]),
  )
  const caption = t(statistics ? 'reach.caption' : 'byMunicipality')
  return (
    <section aria-labelledby="map" className="space-y-3">
      <h2 id="map">{caption}</h2>
      {known.size === 0 ? (
        <p className="text-muted">{t('tooFew')}</p>
      ) : (
        <TileGrid
          label={caption}
          emptyText={t('emptyChart')}
          columns={columnsOf(places)}
          scaleTo={statistics ? 10 : 5 * LEAST_SHOWN}
          say={statistics ? perThousand : count}
          tiles={places.map(({ code, name, tile: [column, row] }) => {
            const one = known.get(code) ?? null
            const text = one === null ? t('none') : statistics ? say(one, perThousand) : count(one)
            const value = typeof one === 'number' ? one : one === null ? 0 : 1
            return { key: code, name, column: column + 1, row: row + 1, text, value }
          })}
        />
      )}
      {statistics && (
        <p className="text-muted text-sm">
          {t('reach.source', { source: statistics.source, day: formatDay(statistics.countedOn, locale) })}
        </p>
      )}
    </section>
  )
}
