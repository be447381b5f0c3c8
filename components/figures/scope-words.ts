import type { useTranslations } from 'next-intl'
import type { Scope } from '@/lib/figures/overview'
import { nameOfPeriod } from '@/lib/figures/period'
import type { Locale } from '@/lib/i18n/pathnames'

export type FigureWords = ReturnType<typeof useTranslations<'figures'>>

/** How a period is said. */
export function periodNamed(t: FigureWords, locale: Locale): (period: string) => string {
  return (period) =>
    nameOfPeriod(period, locale, { week: (week) => t('week', week), quarter: (quarter) => t('quarter', quarter) })
}

type Rounds = readonly { code: string; name: string }[]

/** What a scope that another is held against is called. */
export function scopeNamed(t: FigureWords, locale: Locale, rounds: Rounds): (scope: Scope, of: Scope) => string {
  const named = periodNamed(t, locale)
  return ({ round, period }, of) => {
    if (period === undefined) return rounds.find(({ code }) => code === round)?.name ?? t('allRounds')
    return of.round !== undefined && round === undefined
      ? t('compare.inAllRounds', { period: named(period) })
      : named(period)
  }
}
