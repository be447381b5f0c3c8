import { useTranslations } from 'next-intl'
import { useShownWords } from '@/components/figures/shown-words'
import { formatMinutes } from '@/lib/calendar/minutes'
import type { Shown } from '@/lib/figures/small-cells'
import { waited } from '@/lib/figures/waited'
import { formatCount } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import type { Unit } from '@/lib/steering/report'

/** How the numbers of a report are said, each in its unit. */
export function useReportWords(locale: Locale) {
  const t = useTranslations('figures')
  const { count, say } = useShownWords(locale)
  const number = (unit: Unit, value: number): string => {
    switch (unit) {
      case 'minutes':
        return formatMinutes(value, locale)
      case 'seconds': {
        const { unit: name, count: units } = waited(value)
        return t(`seconds.${name}`, { count: formatCount(units, locale) })
      }
      case 'sek':
        return t('sek', { value: formatCount(value, locale) })
      case 'tenths':
        return formatCount(value / 10, locale)
      case 'count':
        return formatCount(value, locale)
    }
  }
  return {
    number,
    shown: (unit: Unit, shown: Shown | null) =>
      shown === null ? '–' : unit === 'count' ? count(shown) : say(shown, (value) => number(unit, value)),
    /** '+3', '−2', '±0'; of a mean and a wait too. */
    change: (unit: Unit, change: number | null) =>
      change === null ? '–' : change === 0 ? '±0' : `${change > 0 ? '+' : '−'}${number(unit, Math.abs(change))}`,
  }
}
