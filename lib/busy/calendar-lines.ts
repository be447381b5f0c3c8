import { CalendarFault } from '@/lib/busy/calendar-fault'

/** What says when somebody is busy. Titles, places, people and texts are in none of it. */
const OF_EVENT =
  /^(?:UID|DTSTART|DTEND|DURATION|RRULE|RDATE|EXDATE|RECURRENCE-ID|STATUS|TRANSP|X-MICROSOFT-CDO-BUSYSTATUS)[;:]/i
const KEPT: Record<string, RegExp> = {
  VEVENT: OF_EVENT,
  VFREEBUSY: /^FREEBUSY[;:]/i,
  VTIMEZONE: /^TZID[;:]/i,
  STANDARD: /^(?:DTSTART|TZOFFSETFROM|TZOFFSETTO|RRULE|RDATE)[;:]/i,
  DAYLIGHT: /^(?:DTSTART|TZOFFSETFROM|TZOFFSETTO|RRULE|RDATE)[;:]/i,
}
/** What may lie in what. Alarms, tasks and everything else is left where it is. */
const INSIDE: Record<string, string> = {
  VEVENT: 'VCALENDAR',
  VFREEBUSY: 'VCALENDAR',
  VTIMEZONE: 'VCALENDAR',
  STANDARD: 'VTIMEZONE',
  DAYLIGHT: 'VTIMEZONE',
}
const LONGEST_LINE = 100_000

/**
 * The lines of a calendar that say when, and nothing else of it: what a stranger has written elsewhere in it is never read,
 * however long or deep it is. Faults: `not-a-calendar`, also where it ends before the calendar does, and `too-much`.
 */
export function calendarLines(text: string): string[] {
  const kept: string[] = []
  const open: string[] = []
  let passed = 0
  for (const line of unfolded(text)) {
    const [, step, named = ''] = /^(BEGIN|END):\s*([A-Za-z0-9-]{1,40})\s*$/i.exec(line) ?? []
    const component = named.toUpperCase()
    if (step?.toUpperCase() === 'BEGIN') {
      const isKept = passed === 0 && (open.length === 0 ? component === 'VCALENDAR' : INSIDE[component] === open.at(-1))
      if (open.length === 0 && !isKept) throw new CalendarFault('not-a-calendar')
      if (isKept) open.push(component)
      else passed += 1
      if (isKept) kept.push(`BEGIN:${component}`)
    } else if (step) {
      if (passed > 0) passed -= 1
      else if (open.pop() === component) kept.push(`END:${component}`)
      else throw new CalendarFault('not-a-calendar')
    } else if (passed === 0 && isWanted(open.at(-1), line)) kept.push(line)
  }
  if (kept.length === 0 || open.length > 0 || passed > 0) throw new CalendarFault('not-a-calendar')
  return kept
}

function isWanted(component: string | undefined, line: string): boolean {
  const isKept = component !== undefined && (KEPT[component]?.test(line) ?? false)
  if (isKept && line.length > LONGEST_LINE) throw new CalendarFault('too-much')
  return isKept
}

/** A line that begins with a space goes on from the one before. */
function* unfolded(text: string): Generator<string> {
  let parts: string[] = []
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)) {
    if (/^[ \t]/.test(line) && parts.length > 0) parts.push(line.slice(1))
    else {
      if (parts.length > 0) yield parts.join('')
      parts = line === '' ? [] : [line]
    }
  }
  if (parts.length > 0) yield parts.join('')
}
