import { useTranslations } from 'next-intl'
import type { OptionGroup } from '@/components/form/select-field'
import { kindOfPeriod, KINDS_OF_PERIOD } from '@/lib/figures/period'
import type { Locale } from '@/lib/i18n/pathnames'
import { periodNamed } from './scope-words'

/** How a period is said. */
export function usePeriodName(locale: Locale): (period: string) => string {
  return periodNamed(useTranslations('figures'), locale)
}

/** Periods to choose from, by their kind, with the one that is chosen where it is none of them. */
export function usePeriodOptions(locale: Locale, periods: readonly string[], chosen?: string): OptionGroup[] {
  const t = useTranslations('figures')
  const named = usePeriodName(locale)
  const all = chosen && !periods.includes(chosen) ? [chosen, ...periods] : periods
  return (['days', ...KINDS_OF_PERIOD] as const)
    .map((kind) => ({
      label: t(`kindsOfPeriod.${kind}`),
      options: all.filter((one) => kindOfPeriod(one) === kind).map((one) => ({ value: one, label: named(one) })),
    }))
    .filter(({ options }) => options.length > 0)
}
