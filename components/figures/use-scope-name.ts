import { useTranslations } from 'next-intl'
import type { Scope } from '@/lib/figures/overview'
import type { Locale } from '@/lib/i18n/pathnames'
import { usePeriodName } from './use-period-name'

/** What a scope that another is held against is called: its days, else its round, and that it is of all where the other is not. */
export function useScopeName(locale: Locale, rounds: readonly { code: string; name: string }[]) {
  const t = useTranslations('figures')
  const named = usePeriodName(locale)
  return ({ round, period }: Scope, of: Scope): string => {
    if (period === undefined) return rounds.find(({ code }) => code === round)?.name ?? t('allRounds')
    return of.round !== undefined && round === undefined
      ? t('compare.inAllRounds', { period: named(period) })
      : named(period)
  }
}
