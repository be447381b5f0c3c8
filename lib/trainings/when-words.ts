import { clockOf } from '@/lib/calendar/clock'
import { dayOf } from '@/lib/calendar/days'
import { formatDay } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'

type Held = { startsAt: Date; endsAt: Date }

/** 'torsdag 3 december 2026 kl. 09:00–11:00', by Stockholm's clocks. */
export function whenWords({ startsAt, endsAt }: Held, locale: Locale): string {
  const day = dayOf(startsAt)
  return `${formatDay(day, locale, 'weekday')} ${day.slice(0, 4)}${locale === 'sv' ? ' kl. ' : ', '}${clockOf(startsAt)}–${clockOf(endsAt)}`
}

/** Real minutes, also across a change of clocks. */
export function lengthMinutes({ startsAt, endsAt }: Held): number {
  return Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000)
}
