import { DIVISIONS, type Division } from '@/lib/advisors/codes'
import { LEAD_HOURS, PERS, UNITS, type LeadHours, type Per, type Unit } from '@/lib/capabilities/codes'
import type { Registered } from '@/lib/capabilities/search-register'
import { inOrder } from '@/lib/lists/in-order'
import { readOrder, type Direction, type Order } from '@/lib/lists/order'
import type { Query } from '@/lib/lists/query'
import { hasWords } from '@/lib/lists/sought-words'
import { askedLine } from '@/lib/text/plain-text'

/** What is not said does not narrow the choice. `least` is what there is at the most. */
export type RegisterFilter = {
  q?: string
  place?: string
  division?: Division
  within?: LeadHours
  unit?: Unit
  per?: Per
  least?: number
  agree?: 'yes'
  /** What companies agree that public buyers see. */
  buyers?: 'yes'
}

/** Reads a filter out of an address. What cannot be understood is left out rather than refused. */
export function readRegisterFilter(query: Query, places: readonly string[]): RegisterFilter {
  const q = askedLine(query.q, 80)
  const place = places.find((code) => code === query.place)
  const division = DIVISIONS.find((code) => code === query.division)
  const within = LEAD_HOURS.find((hours) => String(hours) === query.within)
  const unit = UNITS.find((code) => code === query.unit)
  const per = PERS.find((code) => code === query.per)
  const typed = typeof query.least === 'string' ? query.least.replace(/\s/g, '') : ''
  const least = /^[1-9]\d{0,6}$/.test(typed) ? Number(typed) : undefined
  return {
    ...{ ...(q && { q }), ...(place && { place }), ...(division && { division }), ...(within && { within }) },
    ...{ ...(unit && { unit }), ...(per && { per }), ...(least && { least }) },
    ...(query.agree === 'yes' && { agree: 'yes' as const }),
    ...(query.buyers === 'yes' && { buyers: 'yes' as const }),
  }
}

/** The columns that the register is ordered by, and how each stands when it is chosen. */
export const REGISTER_SORTS = {
  ...{ company: 'ascending', division: 'ascending', lead: 'ascending', peak: 'descending', valid: 'ascending' },
} as const satisfies Record<string, Direction>
export type RegisterSortKey = keyof typeof REGISTER_SORTS
export type RegisterSort = Order<RegisterSortKey>

export function readRegisterSort(query: Query): RegisterSort {
  return readOrder(query, Object.keys(REGISTER_SORTS) as RegisterSortKey[], 'company')
}

/** What the list shows of what was found, as the page and its files do: by name, and in its order. */
export function registerShown(rows: readonly Registered[], q = '', sort: RegisterSort): Registered[] {
  const named = rows.filter(({ company }) => hasWords(q, company))
  return inOrder(named, sort, REGISTER_SORTS, (row, key) => {
    if (key === 'company') return row.company
    if (key === 'division') return row.division
    if (key === 'lead') return row.leadHours
    return key === 'peak' ? row.peak : row.validUntil
  })
}

export const REGISTER_PER_PAGE = 50

/** A page of it; of one after the last, the last. */
export function registerOnPage(rows: readonly Registered[], asked: number): { page: number; rows: Registered[] } {
  const page = Math.max(1, Math.min(asked, Math.ceil(rows.length / REGISTER_PER_PAGE)))
  return { page, rows: rows.slice((page - 1) * REGISTER_PER_PAGE, page * REGISTER_PER_PAGE) }
}

/** What the list shows, as its address says it; of a page, where in it one is. */
export function registerQuery(filter: RegisterFilter, sort: RegisterSort, page = 1): Record<string, string> {
  const said = Object.entries(filter).map(([name, value]) => [name, String(value)])
  return {
    ...(Object.fromEntries(said) as Record<string, string>),
    ...(sort !== 'company' && { sort }),
    ...(page > 1 && { page: String(page) }),
  }
}
