import { useTranslations } from 'next-intl'
import { ProgressBar } from '@/components/charts/progress-bar'
import { SparkBars } from '@/components/charts/spark-bars'
import { sayTarget } from '@/components/rounds/target-words'
import { formatMonth, formatPercent } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import type { Shown } from '@/lib/figures/small-cells'
import type { Trend } from '@/lib/figures/trends'
import { wholeTargets, type TargetName, type Targets } from '@/lib/rounds/targets'

/** What the figures of a round are held against; `passed` is how much of its time has, from 0 to 1, `until` the day it closed on. */
export type Pace = { targets: Targets | null; passed: number | null; openedOn: string | null; until?: string }

type FigureFootProps = {
  locale: Locale
  name: TargetName
  /** In the target's own unit. */
  reached: Shown | null
  pace: Pace
  trend?: Trend
}

/** Below a figure: how far it is to its target, and how it was month by month. */
export function FigureFoot({ locale, name, reached, pace: { targets, passed }, trend }: FigureFootProps) {
  const t = useTranslations('figures.pace')
  const target = targets?.[name] ?? null
  if (target === null && !isDrawn(trend)) return null
  const share = target !== null && typeof reached === 'number' ? reached / target : null
  // A mean is not on its way to anything.
  const expected = name === 'satisfactionTenths' ? null : passed
  return (
    <div className="mt-auto space-y-2 pt-2">
      {target !== null && (
        <div className="space-y-1">
          <p className="text-sm tabular-nums">
            {t('target', { target: sayTarget(wholeTargets({ [name]: target }), name, locale) })}
            {share !== null && ` · ${formatPercent(share, locale)}`}
          </p>
          {share !== null && (
            <ProgressBar
              label={
                expected === null
                  ? t('bar', { share: formatPercent(share, locale) })
                  : t('barInTime', { share: formatPercent(share, locale), passed: formatPercent(expected, locale) })
              }
              share={share}
              expected={expected}
            />
          )}
        </div>
      )}
      <TrendBars {...{ locale, trend }} />
    </div>
  )
}

/** How a figure was month by month; nothing where there is nothing to see. */
export function TrendBars({ locale, trend }: { locale: Locale; trend: Trend | undefined }) {
  const t = useTranslations('figures.pace')
  if (!isDrawn(trend)) return null
  const [first, last] = [trend[0]?.month ?? '', trend.at(-1)?.month ?? '']
  return (
    <SparkBars
      label={t('trend', { first: formatMonth(first, locale), last: formatMonth(last, locale) })}
      values={trend.map(({ value }) => value)}
    />
  )
}

/** Whether there is more than one month, and something in them. */
export function isDrawn(trend: Trend | undefined): trend is Trend {
  return trend !== undefined && trend.length > 1 && trend.some(({ value }) => value > 0)
}
