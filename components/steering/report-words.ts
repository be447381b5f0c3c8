import { useTranslations } from 'next-intl'
import { useShownWords } from '@/components/figures/shown-words'
import { formatMinutes } from '@/lib/calendar/minutes'
import { changeOf, type Shown } from '@/lib/figures/small-cells'
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
  const shown = (unit: Unit, one: Shown | null) =>
    one === null ? '–' : unit === 'count' ? count(one) : say(one, (value) => number(unit, value))
  return {
    number,
    shown,
    /** '+3', '−2'; '±0' also of two waits that are said alike; '–' where either is not shown. */
    change(unit: Unit, now: Shown | null, before: Shown | null): string {
      const change = changeOf(now, before)
      if (change === null) return '–'
      if (change === 0 || shown(unit, now) === shown(unit, before)) return '±0'
      return `${change > 0 ? '+' : '−'}${number(unit, Math.abs(change))}`
    },
  }
}
