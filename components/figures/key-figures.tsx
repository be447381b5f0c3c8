import { useTranslations } from 'next-intl'
import { isNarrowed } from '@/lib/figures/choice'
import { KEY_FIGURES, type KeyFigureName } from '@/lib/figures/key-figures'
import type { Scope } from '@/lib/figures/overview'
import type { ShownOverview } from '@/lib/figures/shown-overview'
import { reachedOf } from '@/lib/figures/progress'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { ChangeLine } from './change-line'
import { FigureFoot, isDrawn, TrendBars, type Pace } from './figure-foot'
import { useFigureNotes } from './figure-notes'
import { NamedFigure } from './named-figure'
import { useFigureWords } from './use-figure-words'

/** The figures of another time, and what it is called. */
export type Compared = { scope: Scope; overview: ShownOverview; name: string }

/** `listed`: whether the reader may see the lists behind the figures. */
type KeyFiguresProps = {
  locale: Locale
  scope: Scope
  overview: ShownOverview
  listed: boolean
  pace: Pace
  compared?: Compared
  /** Those that are shown, where not all are. */
  only?: readonly KeyFigureName[]
}

export function KeyFigures({ locale, scope, overview, listed, pace, compared, only }: KeyFiguresProps) {
  const t = useTranslations('figures')
  const { shown } = useFigureWords(locale)
  const noteOf = useFigureNotes(locale, overview, pace.passed)
  const reached = reachedOf(overview)
  const listOf = (one: (typeof KEY_FIGURES)[number], of: Scope, { participation }: ShownOverview) => {
    if (one.list === 'trainings')
      return participation ? pagePath(locale, '/lead/trainings', {}, participation.days) : undefined
    return listed ? pagePath(locale, '/cases', {}, { ...of, ...one.list }) : undefined
  }
  return (
    <div className="grid grid-cols-2 gap-x-4 gap-y-8 sm:gap-x-6 lg:grid-cols-3">
      {KEY_FIGURES.filter(({ name }) => only?.includes(name) ?? true).map((one) => {
        if (one.list === 'trainings' && isNarrowed(scope))
          return <NamedFigure key={one.name} name={one.name} value={t('none')} note={t('choice.notOfCases')} />
        const value = one.of(overview)
        const before = compared && one.of(compared.overview)
        return (
          <NamedFigure
            key={one.name}
            name={one.name}
            value={value === undefined ? null : value === null ? t('none') : shown(one.unit, value)}
            isWords={typeof value === 'string'}
            note={noteOf(one.name)}
            href={listOf(one, scope, overview)}
          >
            {compared && value !== undefined && before !== undefined && (
              <ChangeLine
                {...{ locale, before }}
                unit={one.unit}
                now={value}
                name={compared.name}
                href={listOf(one, compared.scope, compared.overview)}
              />
            )}
            {'target' in one && (
              <FigureFoot
                {...{ locale, pace }}
                name={one.target}
                reached={reached[one.target]}
                trend={overview.trends?.[one.target]}
              />
            )}
            {(one.name === 'value' || one.name === 'waiting') && isDrawn(overview.trends?.[one.name]) && (
              <div className="mt-auto pt-2">
                <TrendBars locale={locale} trend={overview.trends?.[one.name]} />
              </div>
            )}
          </NamedFigure>
        )
      })}
    </div>
  )
}
