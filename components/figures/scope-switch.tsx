import { useTranslations } from 'next-intl'
import { FilterChips } from '@/components/ui/filter-chips'
import type { Scope } from '@/lib/figures/overview'
import { monthOf, quarterOf, weekPeriodOf } from '@/lib/figures/period'
import type { AskedPeriod } from '@/lib/figures/read-period'
import { queryOfScope } from '@/lib/figures/scope'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { PeriodForm } from './period-form'
import { usePeriodName } from './use-period-name'

export type RoundChoice = { code: string; name: string }

export type ScopeSwitchProps = {
  locale: Locale
  rounds: readonly RoundChoice[]
  scope: Scope
  today: string
  /** Periods that can be chosen, newest first. */
  periods: readonly string[]
  /** The comparison that the address asks for. */
  compare?: string
  /** What the address asked for; without it nothing was typed. */
  asked?: AskedPeriod
  choosing?: boolean
  /** The page of the figures. */
  page?: '/lead' | '/lead/follow-up'
  /** The address names a round that there is not. */
  noRound?: boolean
  /** For who may not compare a round with its parts, or with all of them. */
  wholeRounds?: boolean
}

/** Which round and which part of it the figures are about. The choice is in the address. */
export function ScopeSwitch(props: ScopeSwitchProps) {
  const { locale, rounds, scope, compare, wholeRounds, page = '/lead' } = props
  const t = useTranslations('figures')
  const chosen = queryOfScope(scope, compare)
  const to = (round: string) => pagePath(locale, page, {}, { ...chosen, round })
  return (
    <div className="flex flex-col gap-x-6 gap-y-1 sm:gap-y-2 xl:flex-row xl:flex-wrap xl:items-center print:hidden">
      <FilterChips
        label={t('rounds')}
        chips={[
          ...rounds.map(({ code, name }) => ({ href: to(code), text: name, current: code === chosen.round })),
          ...(wholeRounds ? [] : [{ href: to('all'), text: t('allRounds'), current: chosen.round === 'all' }]),
        ]}
      />
      {!wholeRounds && <Periods {...props} />}
    </div>
  )
}

/** The periods that are near, the chosen one, and the way to all others. */
function Periods({ locale, scope, compare, today, page = '/lead', asked, choosing }: ScopeSwitchProps) {
  const t = useTranslations('figures')
  const named = usePeriodName(locale)
  const { period, ...kept } = queryOfScope(scope, compare)
  const to = (query: { period?: string; choose?: string }) => pagePath(locale, page, {}, { ...kept, ...query })
  const near = [weekPeriodOf(today), monthOf(today), quarterOf(today)]
  const offered = period && !near.includes(period) ? [...near, period] : near
  return (
    <FilterChips
      label={t('periods')}
      chips={[
        { href: to({}), text: t(kept.round === 'all' ? 'wholeTime' : 'wholeRound'), current: !period },
        ...offered.map((one) => ({ href: to({ period: one }), text: named(one), current: one === period })),
        ...(choosing || isUnclear(asked) ? [] : [{ href: to({ period, choose: 'period' }), text: t('otherPeriod') }]),
      ]}
    />
  )
}

/** That the figures are of another round than the address asked for. */
export function OtherRound({ noRound, scope, rounds }: Pick<ScopeSwitchProps, 'noRound' | 'scope' | 'rounds'>) {
  const t = useTranslations('figures')
  if (!noRound) return null
  const name = rounds.find(({ code }) => code === scope.round)?.name ?? t('allRounds')
  return (
    <p role="status" className="border-warn border-l-5 py-2 pl-3 print:hidden">
      {t('noSuchRound', { name })}
    </p>
  )
}

const NOTHING_ASKED: AskedPeriod = { period: undefined, typed: { from: '', until: '' }, faults: {} }

const isUnclear = (asked: AskedPeriod | undefined) => Object.keys(asked?.faults ?? {}).length > 0

/** Any period, when it is asked for or could not be understood. */
export function PeriodChoice({
  locale,
  scope,
  compare,
  periods,
  page = '/lead',
  asked,
  choosing,
  wholeRounds,
}: ScopeSwitchProps) {
  const t = useTranslations('figures')
  const { period, ...kept } = queryOfScope(scope, compare)
  const unclear = isUnclear(asked)
  if (wholeRounds || !(choosing || unclear)) return null
  return (
    <div className="space-y-3 py-2 print:hidden">
      {unclear && (
        <p role="status" className="border-warn border-l-5 pl-3">
          {t(kept.round === 'all' ? 'unclearAll' : 'unclearRound')}
        </p>
      )}
      <PeriodForm {...{ locale, page, kept, periods }} asked={{ ...(asked ?? NOTHING_ASKED), period }} />
    </div>
  )
}
