import { EVENT_TYPES } from '@/lib/audit/event-facts'
import { parseDay } from '@/lib/calendar/read-day'
import { parseCaseNumber } from '@/lib/cases/case-number'
import { mayStandInAddress } from '@/lib/cases/sought-text'
import { askedLine } from '@/lib/text/plain-text'

export type AskedQuery = Record<string, string | string[] | undefined>

/** The filter as it stands in the address, as text. */
export type TrailQuery = {
  view: 'events' | 'access'
  person: string
  case: string
  type: string
  action: string
  from: string
  to: string
  on: string
  page: number
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const LAST_PAGE = 10_000

export function readTrailQuery(asked: AskedQuery): TrailQuery {
  const text = (name: string) => askedLine(asked[name], 100)
  const page = Number(text('page'))
  return {
    view: text('view') === 'access' ? 'access' : 'events',
    person: UUID.test(text('person')) ? text('person') : '',
    case: text('case'),
    type: (EVENT_TYPES as readonly string[]).includes(text('type')) ? text('type') : '',
    action: text('action'),
    from: text('from'),
    to: text('to'),
    on: text('on'),
    page: Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1,
  }
}

/** Which fields cannot be understood. */
export function faultsIn(query: TrailQuery): Partial<Record<'case' | 'from' | 'to' | 'on', true>> {
  const unclearDay = (text: string) => (text !== '' && parseDay(text, 'past') === null ? true : undefined)
  return {
    case: query.case !== '' && parseCaseNumber(query.case) === null ? true : undefined,
    from: unclearDay(query.from),
    to: unclearDay(query.to),
    on: unclearDay(query.on),
  }
}

/** A long number in the case field may be someone's personal identity number: then the address is left at once. */
export function isSafeQuery(query: TrailQuery): boolean {
  return [query.case, query.from, query.to, query.on].every(mayStandInAddress)
}

/** The same filter for a link, on another page. */
export function queryForPage(query: TrailQuery, page: number): Record<string, string | undefined> {
  const { view, person, case: number, type, action, from, to, on } = query
  const events = { person, case: number, type, from, to }
  return {
    ...(view === 'access' ? { view, person, action, on } : events),
    page: page > 1 ? String(page) : undefined,
  }
}
