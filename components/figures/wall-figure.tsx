import { useTranslations } from 'next-intl'
import { ProgressBar } from '@/components/charts/progress-bar'
import { sayTarget } from '@/components/rounds/target-words'
import type { KEY_FIGURES } from '@/lib/figures/key-figures'
import { reachedOf } from '@/lib/figures/progress'
import type { ShownOverview } from '@/lib/figures/shown-overview'
import type { Shown } from '@/lib/figures/small-cells'
import { formatPercent } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { wholeTargets } from '@/lib/rounds/targets'
import type { Pace } from './figure-foot'
import { useFigureWords } from './use-figure-words'

type WallFigureProps = { locale: Locale; one: (typeof KEY_FIGURES)[number]; overview: ShownOverview; pace: Pace }

/** A figure to be read from across a room, with how far it is to its target. */
export function WallFigure({ locale, one, overview, pace: { targets, passed } }: WallFigureProps) {
  const t = useTranslations('figures')
  const { shown } = useFigureWords(locale)
  const value = one.of(overview)
  const said = value === undefined || value === null ? t('none') : shown(one.unit, value)
  const name = 'target' in one ? one.target : null
  const target = name && (targets?.[name] ?? null)
  const reached = name && reachedOf(overview)[name]
  const share = target !== null && typeof reached === 'number' ? reached / target : null
  const expected = name === 'satisfactionTenths' ? null : passed
  return (
    <div className="border-action flex flex-col gap-1 border-t-4 pt-2">
      <p className="text-lg leading-snug">{t(`labels.${one.name}`)}</p>
      <p className={`font-strong order-first leading-none tracking-tight tabular-nums ${sizeOf(said, value)}`}>
        {said}
      </p>
      {value === undefined && <p className="text-muted">{t('failedFigure')}</p>}
      {name && target !== null && (
        <>
          <p className="text-muted tabular-nums">
            {t('pace.target', { target: sayTarget(wholeTargets({ [name]: target }), name, locale) })}
            {share !== null && ` · ${formatPercent(share, locale)}`}
          </p>
          {share !== null && (
            <ProgressBar
              label={t('pace.bar', { share: formatPercent(share, locale) })}
              share={share}
              expected={expected}
            />
          )}
        </>
      )}
    </div>
  )
}

/** A number as large as its column holds; what is said in its place is no number, and smaller. */
function sizeOf(said: string, value: Shown | null | undefined): string {
  if (typeof value === 'string') return 'text-[1.75rem] text-muted'
  return said.length > 6 ? 'text-[2.25rem]' : 'text-[3rem] lg:text-[4.5rem]'
}
