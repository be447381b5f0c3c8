import { EVENT_TYPES } from '@/lib/audit/event-facts'
import { ACCESS_ACTIONS } from '@/lib/audit/access-actions'
import type { AccessFilter } from '@/lib/audit/list-access'
import type { EventFilter } from '@/lib/audit/list-events'
import { ACCESS_SORTS, EVENT_SORTS, type AccessSort, type EventSort, type EventSortKey } from '@/lib/audit/trail-order'
import { parseDay } from '@/lib/calendar/read-day'
import { parseCaseNumber } from '@/lib/cases/case-number'
import { LONGEST_SEARCH, mayStandInAddress } from '@/lib/cases/sought-text'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { readOrder } from '@/lib/lists/order'
import { readPage, type Query } from '@/lib/lists/query'
import { askedLine } from '@/lib/text/plain-text'

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
  /** Words that are searched for. */
  q: string
  sort: EventSort
  page: number
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const LAST_PAGE = 10_000

export function readTrailQuery(asked: Query): TrailQuery {
  const text = (name: string) => askedLine(asked[name], 100)
  const page = readPage(asked)
  const view = text('view') === 'access' ? 'access' : 'events'
  return {
    view,
    person: UUID.test(text('person')) ? text('person') : '',
    case: text('case'),
    type: (EVENT_TYPES as readonly string[]).includes(text('type')) ? text('type') : '',
    action: text('action'),
    from: text('from'),
    to: text('to'),
    on: text('on'),
    q: askedLine(asked.q, LONGEST_SEARCH),
    sort: readOrder(asked, Object.keys(view === 'access' ? ACCESS_SORTS : EVENT_SORTS) as EventSortKey[], 'time'),
    page: Math.min(page, LAST_PAGE),
  }
}

/** Which fields cannot be understood. */
export function faultsIn(query: TrailQuery): Partial<Record<'case' | 'from' | 'to' | 'on', true>> {
  const unclearDay = (text: string) => text !== '' && parseDay(text, 'past') === null
  const faults = {
    case: query.case !== '' && parseCaseNumber(query.case) === null,
    from: unclearDay(query.from),
    to: unclearDay(query.to),
    on: unclearDay(query.on),
  }
  return Object.fromEntries(Object.entries(faults).filter(([, unclear]) => unclear))
}

/** What is asked of the events; null when a part of it cannot be understood. */
export function eventFilter(query: TrailQuery): Omit<EventFilter, 'page'> | null {
  if (Object.values(faultsIn(query)).some(Boolean)) return null
  const { person, case: number, type, from, to, q, sort } = query
  return {
    ...{ personId: person || undefined, type: type || undefined, q: q || undefined, sort },
    ...{ from: parseDay(from, 'past') ?? undefined, to: parseDay(to, 'past') ?? undefined },
    case: parseCaseNumber(number) ?? undefined,
  }
}

/** What is asked of the access log. */
export function accessFilter(query: TrailQuery): Omit<AccessFilter, 'page'> | null {
  if (faultsIn(query).on) return null
  const action = ACCESS_ACTIONS.find((one) => one === query.action)
  const on = parseDay(query.on, 'past') ?? undefined
  return { personId: query.person || undefined, action, on, q: query.q || undefined, sort: accessSort(query) }
}

export function accessSort({ sort }: TrailQuery): AccessSort {
  return sort === 'case' || sort === '-case' ? 'time' : sort
}

/** A long number in the case field may be someone's personal identity number: then the address is left at once. */
export function isSafeQuery(query: TrailQuery): boolean {
  return [query.case, query.from, query.to, query.on, query.q].every(mayStandInAddress)
}

type Shown = Record<string, string | undefined>

/** What narrows the list, as its address says it; a search is none of it. */
export function filterOf({ view, person, case: number, type, action, from, to, on }: TrailQuery): Shown {
  return stated(view === 'access' ? { person, action, on } : { person, case: number, type, from, to })
}

/** The same list for a link, from its first page, with what is changed. */
export function queryWith(query: TrailQuery, changed: Shown = {}): Shown {
  const { view, q, sort } = query
  const kept = { ...filterOf(query), q, sort: sort === 'time' ? '' : sort }
  return stated({ ...(view === 'access' && { view }), ...kept, ...changed })
}

/** The list where it is, with one of its rows beside it; with none it is closed. */
export function rowPath(locale: Locale, query: TrailQuery, visa?: string): string {
  const page = query.page > 1 ? String(query.page) : undefined
  return pagePath(locale, '/lead/trail', {}, queryWith(query, { page, visa }))
}

function stated(shown: Shown): Shown {
  return Object.fromEntries(Object.entries(shown).filter(([, value]) => value))
}
