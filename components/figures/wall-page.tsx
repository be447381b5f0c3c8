import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import { KEY_FIGURES, type KeyFigureName } from '@/lib/figures/key-figures'
import type { ShownOverview } from '@/lib/figures/shown-overview'
import { LEAST_SHOWN } from '@/lib/figures/small-cells'
import { formatClock, formatPercent } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import type { Pace } from './figure-foot'
import type { Place } from './places-chart'
import { RefreshNowAndThen } from './refresh-now-and-then'
import { WallFigure } from './wall-figure'
import { WallMap } from './wall-map'

/** What can be read from across a room, in the order it is read in. */
const ON_THE_WALL: readonly KeyFigureName[] = [
  ...(['cases', 'helped', 'waiting', 'hours', 'bids', 'won'] as const),
  ...(['trainings', 'participants', 'satisfaction'] as const),
]
const MINUTES = 5

type WallPageProps = {
  locale: Locale
  overview: ShownOverview
  places: readonly Place[]
  /** What the round is called; null before the first. */
  round: string | null
  pace: Pace
}

/** The figures of a round for a screen that nobody works at: large, with nothing to press and nobody's name, renewed by itself. */
export function WallPage({ locale, overview, places, round, pace }: WallPageProps) {
  const t = useTranslations('figures.wall')
  const name = useTranslations('shell')('name')
  const figures = useTranslations('figures')
  const shown = ON_THE_WALL.flatMap((one) => KEY_FIGURES.filter((figure) => figure.name === one))
  return (
    <div data-wall className="flex min-h-dvh flex-col gap-6 p-6">
      <RefreshNowAndThen seconds={MINUTES * 60} />
      <TextLink
        href={pagePath(locale, '/lead')}
        className="focus:bg-surface sr-only focus:not-sr-only focus:absolute focus:top-3 focus:left-3 focus:px-5 focus:py-3"
      >
        {t('back')}
      </TextLink>
      <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1">
        <h1>
          {name}
          {round && ` · ${round}`}
        </h1>
        {pace.passed !== null && (
          <p className="text-muted text-lg">{t('time', { passed: formatPercent(pace.passed, locale) })}</p>
        )}
      </div>
      <div className="grid flex-1 gap-x-10 gap-y-8 lg:grid-cols-[2fr_1fr]">
        <section aria-label={figures('numbers')} className="grid auto-rows-fr grid-cols-2 gap-6 sm:grid-cols-3">
          {shown.map((one) => (
            <WallFigure key={one.name} {...{ locale, one, overview, pace }} />
          ))}
        </section>
        <WallMap {...{ locale, overview, places }} />
      </div>
      <p className="text-muted text-sm tabular-nums">
        {figures('updated', { clock: formatClock(overview.computedAt, locale) })}
        {' · '}
        {t('foot', { minutes: MINUTES, least: LEAST_SHOWN })}
      </p>
    </div>
  )
}
