import { useLocale, useTranslations } from 'next-intl'
import type { Absence, Away } from '@/lib/advisors/absence'
import { formatDay, formatDays } from '@/lib/i18n/formats'

const DAYS = ['1', '2', '3', '4', '5'] as const

/** '1–12 december 2026', or the one day. */
export function sayDays({ firstOn, lastOn }: Away, locale: string): string {
  return firstOn === lastOn ? formatDay(firstOn, locale) : formatDays(firstOn, lastOn, locale)
}

/** The days of an absence in words: '1–12 december 2026', 'fredagar, 1–31 december 2026'. */
export function useAbsenceDays(): (absence: Pick<Absence, 'firstOn' | 'lastOn' | 'weekdays'>) => string {
  const t = useTranslations('absence')
  const locale = useLocale()
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  return ({ weekdays, ...away }) => {
    const when = sayDays(away, locale)
    if (weekdays.length === 0) return when
    const days = DAYS.filter((day) => weekdays.includes(day)).map((day) => t(`days.${day}`))
    return t('partTime', { days: list.format(days), when })
  }
}
