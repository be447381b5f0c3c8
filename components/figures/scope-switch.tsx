import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { FilterChips } from '@/components/ui/filter-chips'
import { SelectField } from '@/components/form/select-field'
import { monthOf, nameOfPeriod, quarterOf } from '@/lib/figures/period'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'

export type RoundChoice = { code: string; name: string }

type ScopeSwitchProps = {
  locale: Locale
  rounds: readonly RoundChoice[]
  /** The round's code, or `all`. */
  round: string
  period?: string
  today: string
  /** Months and quarters that can be chosen, newest first. */
  periods: readonly string[]
  choosing?: boolean
  /** The page of the figures. */
  page?: '/lead' | '/lead/follow-up'
  /** For who may not compare a round with its parts, or with all of them. */
  wholeRounds?: boolean
}

/** Which round and which part of it the figures are about. The choice is in the address. */
export function ScopeSwitch(props: ScopeSwitchProps) {
  const { locale, rounds, round, period, wholeRounds, page = '/lead' } = props
  const t = useTranslations('figures')
  const to = (query: { round: string; period?: string }) => pagePath(locale, page, {}, query)
  return (
    <div className="flex flex-col gap-x-6 gap-y-1 sm:gap-y-2 xl:flex-row xl:flex-wrap xl:items-center print:hidden">
      <FilterChips
        label={t('rounds')}
        chips={[
          ...rounds.map(({ code, name }) => ({
            href: to({ round: code, period }),
            text: name,
            current: code === round,
          })),
          ...(wholeRounds
            ? []
            : [{ href: to({ round: 'all', period }), text: t('allRounds'), current: round === 'all' }]),
        ]}
      />
      {!wholeRounds && <Periods {...props} />}
    </div>
  )
}

function Periods({ locale, round, period, today, periods, choosing, page = '/lead' }: ScopeSwitchProps) {
  const t = useTranslations('figures')
  const to = (query: { round: string; period?: string; choose?: string }) => pagePath(locale, page, {}, query)
  const named = (one: string) => nameOfPeriod(one, locale, (quarter, year) => t('quarter', { quarter, year }))
  const near = [monthOf(today), quarterOf(today)]
  const offered = period && !near.includes(period) ? [...near, period] : near
  return (
    <>
      <FilterChips
        label={t('periods')}
        chips={[
          { href: to({ round }), text: t(round === 'all' ? 'wholeTime' : 'wholeRound'), current: !period },
          ...offered.map((one) => ({ href: to({ round, period: one }), text: named(one), current: one === period })),
          ...(choosing ? [] : [{ href: to({ round, period, choose: 'period' }), text: t('otherPeriod') }]),
        ]}
      />
      {choosing && (
        <form action={pagePath(locale, page)} className="flex flex-wrap items-end gap-3">
          <input type="hidden" name="round" value={round} />
          <SelectField<Pick<ScopeSwitchProps, 'round' | 'period'>>
            name="period"
            id="scope-period"
            label={t('periods')}
            defaultValue={period}
            options={periods.map((one) => ({ value: one, label: named(one) }))}
          />
          <Button type="submit" variant="secondary" size="compact">
            {t('showPeriod')}
          </Button>
        </form>
      )}
    </>
  )
}
