import 'server-only'

import { Temporal } from 'temporal-polyfill'

import { zone } from '@/lib/calendar/zone'

/**
 * The instant at which a Stockholm clock shows `time` ('HH:MM') on the day. A time that the change to
 * summer time skips moves forward one hour; one that happens twice is the first of the two.
 * Throws a RangeError when the day or the time does not exist.
 */
export function stockholmInstant(day: string, time: string): Date {
  const plainDate = Temporal.PlainDate.from(day, { overflow: 'reject' })
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new RangeError('Not a time in the form HH:MM')
  const zoned = plainDate.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) })
  return new Date(zoned.epochMilliseconds)
}

/** Whether the change to summer time skips `time` ('HH:MM') on the day: no clock shows it. */
export function isSkipped(day: string, time: string): boolean {
  const zoned = Temporal.PlainDate.from(day).toZonedDateTime({
    timeZone: zone,
    plainTime: Temporal.PlainTime.from(time),
  })
  return !zoned.toPlainTime().equals(Temporal.PlainTime.from(time))
}

export function startOfDay(day: string): Date {
  return stockholmInstant(day, '00:00')
}

/** The last millisecond of the day in Stockholm. */
export function endOfDay(day: string): Date {
  const next = Temporal.PlainDate.from(day, { overflow: 'reject' }).add({ days: 1 })
  return new Date(next.toZonedDateTime(zone).epochMilliseconds - 1)
}
