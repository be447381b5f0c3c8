import { useLocale, useTranslations } from 'next-intl'
import { sayClock } from '@/lib/i18n/formats'
import type { BusyDay } from '@/lib/meetings/busy-days'

/** What is taken of a day, in words. */
export function useBusyWords(): (day: BusyDay) => string {
  const t = useTranslations('meetings.busy')
  const locale = useLocale()
  return ({ away, spans }) => {
    const clocks = spans.map(({ from, to }) =>
      // A line does not end after the dash.
      from === '00:00' && to === '24:00' ? t('allDay') : `${sayClock(from, locale)}–\u2060${sayClock(to, locale)}`,
    )
    return [...(away ? [t('away')] : []), ...clocks].join(', ') || t('nothing')
  }
}
