import { useLocale, useTranslations } from 'next-intl'
import type { Terms } from '@/lib/advisors/profile'
import { formatMinutes } from '@/lib/calendar/minutes'

/** An advisor's time in words: '12 tim i veckan, 40 tim avtalat'. */
export function useTimeTold(): (terms: Pick<Terms, 'weeklyMinutes' | 'agreedMinutes'>) => string {
  const t = useTranslations('competence')
  const locale = useLocale()
  return ({ weeklyMinutes, agreedMinutes }) =>
    [
      weeklyMinutes !== null && t('perWeek', { minutes: formatMinutes(weeklyMinutes, locale) }),
      agreedMinutes !== null && t('agreedOf', { minutes: formatMinutes(agreedMinutes, locale) }),
    ]
      .filter(Boolean)
      .join(', ') || t('noTime')
}
