import { useTranslations } from 'next-intl'
import { formatMinutes } from '@/lib/calendar/minutes'
import type { FigureUnit } from '@/lib/figures/key-figures'
import { changeOf, type Shown } from '@/lib/figures/small-cells'
import { waited } from '@/lib/figures/waited'
import { formatCount } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { useShownWords } from './shown-words'

/** Shorter than half a minute, a wait is the same. */
const SAME_WAIT_SECONDS = 30

/** How a figure is said, and how much it differs from another, each in its unit. */
export function useFigureWords(locale: Locale) {
  const t = useTranslations('figures')
  const { count, say } = useShownWords(locale)
  const number = (unit: FigureUnit, value: number): string => {
    switch (unit) {
      case 'count':
        return formatCount(value, locale)
      case 'minutes':
        return formatMinutes(value, locale)
      case 'seconds': {
        const { unit: name, count: units } = waited(value)
        return t(`seconds.${name}`, { count: formatCount(units, locale) })
      }
      case 'sek':
        return t('sek', { value: formatCount(value, locale) })
      case 'mean':
        return formatCount(tenths(value), locale)
    }
  }
  return {
    shown: (unit: FigureUnit, shown: Shown) =>
      unit === 'count' ? count(shown) : say(shown, (value) => number(unit, value)),
    /** '3 fler', '20 min kortare', 'lika många'; that it is not shown, where either is not. */
    change: (unit: FigureUnit, now: Shown, before: Shown) => {
      const change = changeOf(now, before)
      if (change === null) return t('changes.hidden')
      const size = unit === 'mean' ? tenths(Math.abs(change)) : Math.abs(change)
      if (size < (unit === 'seconds' ? SAME_WAIT_SECONDS : Number.MIN_VALUE)) return t(`changes.${unit}.same`)
      return t(`changes.${unit}.${change > 0 ? 'more' : 'less'}`, { size: number(unit, size) })
    },
  }
}

const tenths = (value: number) => Math.round(value * 10) / 10
