import { useTranslations } from 'next-intl'
import { FilterChips } from '@/components/ui/filter-chips'
import { COMPARISONS, comparedScope, daysPassed, type AskedComparison } from '@/lib/figures/compare'
import type { Scope } from '@/lib/figures/overview'
import { daysOfPeriod } from '@/lib/figures/period'
import { queryOfScope, type KnownRound } from '@/lib/figures/scope'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { useScopeName } from './use-scope-name'

type CompareSwitchProps = {
  locale: Locale
  scope: Scope
  rounds: readonly (KnownRound & { name: string })[]
  asked: AskedComparison
  today: string
  wholeRounds: boolean
  /** The page of the figures. */
  page?: '/lead' | '/lead/follow-up'
}

/** What the figures are held against, and what to think of when they are. */
export function CompareSwitch({
  locale,
  scope,
  rounds,
  asked,
  today,
  wholeRounds,
  page = '/lead',
}: CompareSwitchProps) {
  const t = useTranslations('figures.compare')
  const named = useScopeName(locale, rounds)
  const { by, isUnclear } = asked
  const to = (compare?: string) => pagePath(locale, page, {}, queryOfScope(scope, compare))
  const offered = COMPARISONS.flatMap((one) => {
    const other = comparedScope(scope, one, rounds)
    return other ? [{ by: one, name: named(other, scope) }] : []
  })
  const chosen = offered.find((one) => one.by === by)
  const goesOn = whatGoesOn(scope, rounds, today)
  return (
    <div className="space-y-2">
      {offered.length > 0 && (
        <div className="print:hidden">
          <FilterChips
            label={t('label')}
            chips={[
              { href: to(), text: t('nothing'), current: !chosen },
              ...offered.map((one) => ({ href: to(one.by), text: t('with', one), current: one.by === by })),
            ]}
          />
        </div>
      )}
      {(isUnclear || (by && !chosen)) && (
        <p role="status" className="border-warn border-l-5 pl-3">
          {t(isUnclear ? 'unclear' : by === 'year' ? (wholeRounds ? 'noYearOfRounds' : 'noYear') : 'noneBefore')}
        </p>
      )}
      {chosen && (
        <p className="text-muted measure text-sm">
          {t(page === '/lead' ? 'text' : 'textOnly', chosen)}{' '}
          {goesOn && (goesOn === 'round' ? t('roundGoesOn') : t('goesOn', goesOn))} {t('later')}
        </p>
      )}
    </div>
  )
}

function whatGoesOn({ round, period }: Scope, rounds: readonly KnownRound[], today: string) {
  const days = period === undefined ? null : daysOfPeriod(period)
  if (days) return daysPassed(days, today)
  return rounds.find(({ code }) => code === round)?.closedOn === null ? ('round' as const) : null
}
