import 'server-only'
import { clockOf } from '@/lib/calendar/clock'
import { dayOf, isDay } from '@/lib/calendar/days'
import { endOfDay, stockholmInstant } from '@/lib/calendar/instants'
import { all, said } from '@/lib/eforms/elements'
import type { Element } from '@/lib/eforms/xml-tree'

/** A point of time of a notice as a Stockholm clock shows it. Without a clock time it is the end of its day. */
export type NoticeClock = { on: string; clock: string | null; at: Date }

const DATE = /^(\d{4}-\d{2}-\d{2})(Z|[+-]\d{2}:\d{2})?$/
const TIME = /^(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/
/** What TED puts in the place of a date that is withheld. */
const MASK = '1970-01-01'
/** The schema wants a date of decision in every award notice; where there is none this stands for it. */
const NO_DATE = '2000-01-01'

/** A day, as it stands: its offset says where the calendar hangs, and moves no day. Null when there is none. */
export function noticeDay(date: string | null): string | null {
  const day = DATE.exec(date ?? '')?.[1]
  return day && isDay(day) && day !== MASK && day !== NO_DATE ? day : null
}

/** When a period ends. Date and time carry an offset each, and the clock's is the time's. Null when there is none, or it is withheld. */
export function periodEnd(period: Element | undefined): NoticeClock | null {
  return noticeClock(said(all(period, 'cbc:EndDate')[0]), said(all(period, 'cbc:EndTime')[0]))
}

export function noticeClock(date: string | null, time: string | null): NoticeClock | null {
  const on = noticeDay(date)
  if (!on) return null
  const [, hour = '', minute = '', ofTime] = TIME.exec(time ?? '') ?? []
  // 24:00 is the day's end (XML Schema, 3.2.8).
  if (!hour || hour === '24') return { on, clock: null, at: endOfDay(on) }
  if (Number(hour) > 24 || Number(minute) > 59) return { on, clock: null, at: endOfDay(on) }
  const offset = ofTime ?? DATE.exec(date ?? '')?.[2]
  const at = offset ? new Date(`${on}T${hour}:${minute}:00${offset}`) : stockholmInstant(on, `${hour}:${minute}`)
  if (Number.isNaN(at.getTime())) return { on, clock: null, at: endOfDay(on) }
  return { on: dayOf(at), clock: clockOf(at), at }
}

/** The one that comes first. */
export function earliest(clocks: readonly (NoticeClock | null)[]): NoticeClock | null {
  const told = clocks.filter((clock) => clock !== null)
  return told.reduce((one: NoticeClock | null, other) => (one && one.at <= other.at ? one : other), null)
}
