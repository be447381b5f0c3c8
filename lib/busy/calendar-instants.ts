import 'server-only'
import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import { zone as here } from '@/lib/calendar/zone'

/** The zone that a property names without the calendar telling what it is; null where it does. */
export function namedZone(property: ICAL.Property | null): string | null {
  const named: unknown = property?.getParameter('tzid')
  const time: unknown = property?.getFirstValue()
  return typeof named === 'string' && time instanceof ICAL.Time && !isKnown(time) ? named : null
}

/**
 * When it is. A day begins at midnight here; a time whose zone the calendar does not tell is in the zone that it is named
 * after, and otherwise here: that is where who gave the calendar works.
 */
export function instantOf(time: ICAL.Time, named: string | null): number {
  if (!time.isDate && isKnown(time)) return time.toUnixTime() * 1000
  const { year, month, day } = time
  const clock = time.isDate ? {} : { hour: time.hour, minute: time.minute, second: Math.min(time.second, 59) }
  const written = Temporal.PlainDateTime.from({ year, month, day, ...clock })
  try {
    return written.toZonedDateTime(time.isDate ? here : (named ?? here)).epochMilliseconds
  } catch {
    return written.toZonedDateTime(here).epochMilliseconds
  }
}

function isKnown({ zone }: ICAL.Time): boolean {
  return zone === ICAL.Timezone.utcTimezone || Boolean(zone?.component)
}
