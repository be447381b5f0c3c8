import { useTranslations } from 'next-intl'
import { FilterChips } from '@/components/ui/filter-chips'
import type { Locale } from '@/lib/i18n/pathnames'
import { usePeriodName } from './use-period-name'

type PeriodChipsProps = {
  locale: Locale
  periods: readonly string[]
  period?: string
  /** Where the figures of a period are, or of all time. */
  to: (period?: string) => string
}

/** The near periods and all time, one of them chosen. */
export function PeriodChips({ locale, periods, period, to }: PeriodChipsProps) {
  const t = useTranslations('figures.near')
  const named = usePeriodName(locale)
  const chips = [undefined, ...periods].map((one) => ({
    ...{ href: to(one), text: one ? named(one) : t('always'), current: one === period },
  }))
  return <FilterChips label={t('period')} chips={chips} />
}
