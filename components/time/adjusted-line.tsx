import { useLocale, useTranslations } from 'next-intl'
import { formatMinutes } from '@/lib/calendar/minutes'
import { formatDay } from '@/lib/i18n/formats'
import type { Adjusted } from '@/lib/time/adjusted'

/** Why a week and a month have the same time on different days, in the same words in both. */
export function AdjustedLine({ adjusted, view }: { adjusted: Adjusted | null; view: 'week' | 'month' }) {
  const t = useTranslations('ownTime.adjusted')
  const locale = useLocale()
  if (!adjusted) return null
  const days = adjusted.days.map((day) => formatDay(day, locale, 'brief')).join(', ')
  return (
    <p className="max-w-[66ch] text-sm">
      {t('what', { minutes: formatMinutes(adjusted.minutes, locale) })} {t(view, { days })}
    </p>
  )
}
