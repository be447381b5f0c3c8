import { dayOf } from '@/lib/calendar/days'
import { formatClock, formatDay } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'

type Held = { startsAt: Date; endsAt: Date }

/** 'torsdag 3 december 2026 kl. 09.00–11.00' or 'Thursday 3 December 2026, 09:00–11:00', by Stockholm's clocks. */
export function whenWords({ startsAt, endsAt }: Held, locale: Locale): string {
  const { day, clock } = whenParts({ startsAt, endsAt }, locale)
  return locale === 'sv' ? `${day} ${clock}` : `${day}, ${clock}`
}

/** 'torsdag 3 december 2026' and 'kl. 09.00–11.00', the second with a space that never breaks. */
export function whenParts({ startsAt, endsAt }: Held, locale: Locale): { day: string; clock: string } {
  const day = dayOf(startsAt)
  const clock = `${formatClock(startsAt, locale)}–${formatClock(endsAt, locale)}`
  return {
    day: formatDay(day, locale, 'whole'),
    clock: locale === 'sv' ? `kl.\u00a0${clock}` : clock,
  }
}

/** Real minutes, also across a change of clocks. */
export function lengthMinutes({ startsAt, endsAt }: Held): number {
  return Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000)
}
