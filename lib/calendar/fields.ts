import { z } from 'zod'
import { LAST_YEAR, parseDay, type Direction } from '@/lib/calendar/read-day'
import { parseClock } from '@/lib/calendar/read-clock'
import { MOST_SUPPORT_MINUTES } from '@/lib/calendar/minutes'
import { parseDuration } from '@/lib/calendar/read-duration'
import { today } from '@/lib/calendar/days'
import type { PlainFormCode } from '@/lib/refusals/facts'
import { readLine } from '@/lib/refusals/fields'

/** A day in any spelling, as 'YYYY-MM-DD'. Refusals: `missing`, `day-format`. */
export const dayField = (direction: Direction, missing: PlainFormCode = 'day-format') =>
  readLine((line) => valueOr('day-format', parseDay(line, direction)), missing)

/**
 * The same, no earlier than today. Refusals: `missing`, `day-format`, `passed`; a field that has a last day says so (`far`)
 * of a year after all that are read, too.
 */
export const comingDayField = (missing: PlainFormCode, passed: PlainFormCode, far: PlainFormCode = 'day-format') =>
  readLine((line) => {
    if (isAfterAllRead(line)) return { fault: far }
    const day = parseDay(line, 'coming')
    return day !== null && day < today() ? { fault: passed } : valueOr('day-format', day)
  }, missing)

const isAfterAllRead = (line: string) => Number(/^(\d{4,6})-\d{2}-\d{2}$/.exec(line)?.[1] ?? 0) > LAST_YEAR

/** The same, no later than today. Refusals: `missing`, `day-format`, `day-in-future`. */
export const pastDayField = (missing: PlainFormCode = 'day-format') =>
  readLine((line) => {
    if (isAfterAllRead(line)) return { fault: 'day-in-future' }
    const day = parseDay(line, 'past')
    return day !== null && day > today() ? { fault: 'day-in-future' } : valueOr('day-format', day)
  }, missing)

/** A clock time in any spelling, as 'HH:MM'. Refusals: `missing`, `clock-format`. */
export const clockField = (missing: PlainFormCode = 'clock-format') =>
  readLine((line) => valueOr('clock-format', parseClock(line)), missing)

/** The same where it need not be told: then null. Refusal `clock-format`. */
export const clockOrNull = z.preprocess(orNull, clockField().nullable()).optional()

/** A day that need not be told. Refusals as of `field`. */
export const dayOrNull = <T extends z.ZodType>(field: T) => z.preprocess(orNull, field.nullable())

/** A length of time in any spelling, in minutes. Refusals: `missing`, `duration-format`. */
export const durationField = (missing: PlainFormCode = 'duration-format') =>
  readLine((line) => valueOr('duration-format', parseDuration(line)), missing)

/** A part of the support or all of it, from `least` to what the database takes of a round's cap. Refusal: `code`. */
export const supportField = (least: number, code: PlainFormCode) =>
  readLine((line) => {
    const read = parseDuration(line, MOST_SUPPORT_MINUTES)
    return valueOr(code, read !== null && read >= least ? read : null)
  }, code)

function orNull(typed: unknown): unknown {
  return typed === '' || typed === undefined ? null : typed
}

function valueOr<T>(fault: PlainFormCode, value: T | null): { value: T } | { fault: PlainFormCode } {
  return value === null ? { fault } : { value }
}
