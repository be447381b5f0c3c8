import { dayOf } from '@/lib/calendar/days'
import { formatClock, formatInstant } from '@/lib/i18n/formats'

/** Of today only the clock: 'kl. 10.12'. */
export function sayWhen(at: string, locale: string): string {
  const then = new Date(at)
  if (dayOf(then) !== dayOf(new Date())) return formatInstant(then, locale)
  return (locale === 'sv' ? 'kl. ' : '') + formatClock(then, locale)
}
