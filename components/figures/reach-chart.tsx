import { useTranslations } from 'next-intl'
import { TileGrid } from '@/components/charts/tile-grid'
import { TextLink } from '@/components/ui/text-link'
import { isNarrowed } from '@/lib/figures/choice'
import type { ShownReach } from '@/lib/figures/company-statistics'
import type { Scope } from '@/lib/figures/overview'
import { formatDay, formatTenths } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { CountChart, type Tables } from './count-chart'
import { NotShown } from './not-shown'
import { columnsOf, type Place } from './places-chart'
import { useReachWords } from './reach-words'

type ReachChartProps = {
  locale: Locale
  scope: Scope
  reach: ShownReach
  places: readonly Place[]
  /** For who may see the lists, and say how many companies there are. */
  listed: boolean
  tables: Tables
}

/** How many of each 1 000 companies have a case, by municipality, as tiles; or the way to say how many companies there are. */
export function ReachChart({ locale, scope, reach, places, listed, tables }: ReachChartProps) {
  const t = useTranslations('figures.reach')
  const figures = useTranslations('figures')
  const { perThousand, whole } = useReachWords(locale)
  const { statistics, all } = reach
  if (!statistics) return <NotShown heading={t('caption')} text={<NoStatistics {...{ locale, listed }} />} />
  if (!reach.rows) return <NotShown heading={t('caption')} text={figures('tooFew')} />
  const known = new Map(reach.rows.map((row) => [row.key, row]))
  const rows = places.flatMap(({ code, name, tile: [column, row] }) => {
    const one = known.get(code)
    if (!one) return []
    return {
      ...{ key: code, label: name, name, column: column + 1, row: row + 1 },
      ...{ text: whole(one), short: perThousand(one.tenths) },
      // What is not shown gets one shade, whatever it is.
      value: typeof one.tenths === 'number' ? one.tenths : one.tenths === null ? 0 : 1,
      href:
        listed && (scope.municipality ?? code) === code
          ? pagePath(locale, '/cases', {}, { ...scope, municipality: code })
          : undefined,
    }
  })
  const told = { source: statistics.source, day: formatDay(statistics.countedOn, locale) }
  return (
    <CountChart
      name="reach"
      tables={tables}
      caption={t('caption')}
      note={
        <>
          {t('note')} {isNarrowed(scope) && `${t('narrowed')} `}
          {t('source', told)} {listed && <ToStatistics locale={locale} word={t('change')} />}
        </>
      }
      label={figures('municipality')}
      measure={t('measure')}
      rows={rows}
      total={whole(all)}
      picture={
        <TileGrid
          label={t('caption')}
          emptyText={figures('emptyChart')}
          columns={columnsOf(places)}
          tiles={rows.map(({ short, ...tile }) => ({ ...tile, text: short }))}
          say={(tenths) => formatTenths(tenths, locale)}
          scaleTo={10}
        />
      }
    />
  )
}

/** That nobody has said how many companies there are, and where to. */
function NoStatistics({ locale, listed }: { locale: Locale; listed: boolean }) {
  const t = useTranslations('figures.reach')
  if (!listed) return t('noneForReader')
  return (
    <>
      {t('none')} <ToStatistics locale={locale} word={t('say')} />
    </>
  )
}

function ToStatistics({ locale, word }: { locale: Locale; word: string }) {
  return (
    <TextLink href={pagePath(locale, '/lead/companies')} className="print:hidden">
      {word}
    </TextLink>
  )
}
