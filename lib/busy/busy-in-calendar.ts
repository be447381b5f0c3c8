import 'server-only'
import ICAL from 'ical.js'
import { boundedWork } from '@/lib/busy/bounded-work'
import { CalendarFault } from '@/lib/busy/calendar-fault'
import { instantOf, namedZone } from '@/lib/busy/calendar-instants'
import { calendarLines } from '@/lib/busy/calendar-lines'
import { mergedSpans, type Span } from '@/lib/busy/spans'

/** Events and times that they come again, one by one from the first on: a daily one of thirty years is eleven thousand. */
const MOST_STEPS = 100_000
const MOST_SPANS = 3_000
const MOST_MS = 1_500
const ID_LENGTH = 36
/** What Outlook writes of time that is still one's own. */
const FREE_IN_OUTLOOK = ['FREE', 'WORKINGELSEWHERE']

type Budget = { steps: number }
type Event = ICAL.Component

/**
 * When a calendar (RFC 5545) says that somebody is busy, within the window, and nothing of what with. `ours` are the names of
 * what comes from here: the same meeting in both is not in its own way. Faults: `not-a-calendar`, `too-much`.
 */
export function busyInCalendar(text: string, within: Span, ours: ReadonlySet<string>): Span[] {
  const lines = calendarLines(text)
  const spans = boundedWork(() => mergedSpans([...spansIn(lines, within, ours)], within), MOST_MS)
  if (spans.length > MOST_SPANS) throw new CalendarFault('too-much')
  return spans
}

function* spansIn(lines: string[], within: Span, ours: ReadonlySet<string>): Generator<Span> {
  const budget = { steps: MOST_STEPS }
  const calendar = new ICAL.Component(['vcalendar', [], partsOf(lines)])
  for (const property of calendar.getAllSubcomponents('vfreebusy').flatMap((one) => one.getAllProperties('freebusy')))
    yield* readable(periodsOf(property, budget))
  for (const events of series(calendar.getAllSubcomponents('vevent'), ours)) yield* spansOf(events, within, budget)
}

/** What can be read, until something cannot: the library reads values when they are asked for, and has no fault of its own. */
function* readable(spans: Iterable<Span>): Generator<Span> {
  try {
    yield* spans
  } catch (error) {
    if (error instanceof CalendarFault) throw error
  }
}

/** Each event for itself: one that cannot be read is left out, and the others stand. */
function partsOf(lines: string[]): unknown[] {
  const parts: unknown[] = []
  let [begun, broken] = [0, 0]
  for (const [at, line] of lines.entries()) {
    if (/^BEGIN:(?:VEVENT|VTIMEZONE|VFREEBUSY)$/.test(line)) begun = at
    if (!/^END:(?:VEVENT|VTIMEZONE|VFREEBUSY)$/.test(line)) continue
    try {
      parts.push(ICAL.parse(lines.slice(begun, at + 1).join('\r\n')))
    } catch {
      broken += 1
    }
  }
  if (broken > 0 && parts.length === 0) throw new CalendarFault('not-a-calendar')
  return parts
}

/** What has the same name: an event, and where it comes again what became of some of its times. */
function series(events: Event[], ours: ReadonlySet<string>): Event[][] {
  const named = new Map<string, Event[]>()
  for (const [at, event] of events.entries()) {
    const uid = textOf(event, 'uid') || `without a name ${at}`
    // What was offered is several, each named by its offer and a number.
    if (ours.has(uid.slice(0, ID_LENGTH))) continue
    const together = named.get(uid)
    if (together) together.push(event)
    else named.set(uid, [event])
  }
  return [...named.values()]
}

function* spansOf(events: Event[], within: Span, budget: Budget): Generator<Span> {
  const changed = events.filter((event) => event.hasProperty('recurrence-id'))
  const elsewhere = new Set(changed.map((event) => timeIn(event, 'recurrence-id')))
  for (const event of events) {
    spend(budget)
    if (!isBusy(event)) continue
    const comes = changed.includes(event) ? alone(event) : allTimes(event, within, budget)
    for (const span of readable(comes)) if (changed.includes(event) || !elsewhere.has(span.from)) yield span
  }
}

function* alone(event: Event): Generator<Span> {
  const from = timeIn(event, 'dtstart')
  const named = namedZone(event.getFirstProperty('dtend') ?? event.getFirstProperty('dtstart'))
  if (from !== null) yield { from, to: instantOf(new ICAL.Event(event, { exceptions: [] }).endDate, named) }
}

function* allTimes(component: Event, within: Span, budget: Budget): Generator<Span> {
  const event = new ICAL.Event(component, { exceptions: [] })
  if (!event.isRecurring()) {
    yield* alone(component)
    return
  }
  const { duration } = event
  const named = namedZone(component.getFirstProperty('dtstart'))
  const times = event.iterator()
  for (let start = times.next() as ICAL.Time | null; start; start = times.next() as ICAL.Time | null) {
    spend(budget)
    const from = instantOf(start, named)
    if (from >= within.to) return
    const end = start.clone()
    end.addDuration(duration)
    yield { from, to: instantOf(end, named) }
  }
}

function* periodsOf(property: ICAL.Property, budget: Budget): Generator<Span> {
  if (String(property.getParameter('fbtype') ?? 'BUSY').toUpperCase() === 'FREE') return
  for (const period of property.getValues() as unknown[]) {
    spend(budget)
    if (period instanceof ICAL.Period)
      yield { from: instantOf(period.start, null), to: instantOf(period.getEnd(), null) }
  }
}

function isBusy(event: Event): boolean {
  return (
    textOf(event, 'status') !== 'CANCELLED' &&
    textOf(event, 'transp') !== 'TRANSPARENT' &&
    !FREE_IN_OUTLOOK.includes(textOf(event, 'x-microsoft-cdo-busystatus'))
  )
}

function timeIn(event: Event, name: 'dtstart' | 'recurrence-id'): number | null {
  const time = valueOf(event, name)
  return time instanceof ICAL.Time ? instantOf(time, namedZone(event.getFirstProperty(name))) : null
}

/** Null also for one that cannot be read, as no value is. */
function valueOf(event: Event, name: string): unknown {
  try {
    return event.getFirstPropertyValue(name)
  } catch {
    return null
  }
}

function textOf(event: Event, name: string): string {
  const value = valueOf(event, name)
  const text = typeof value === 'string' ? value : ''
  return name === 'uid' ? text : text.toUpperCase()
}

function spend(budget: Budget): void {
  budget.steps -= 1
  if (budget.steps < 0) throw new CalendarFault('too-much')
}
