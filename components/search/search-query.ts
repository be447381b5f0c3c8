import { FOUND_SORTS, type FoundSort, type FoundSortKey } from '@/lib/cases/found-order'
import { LONGEST_SEARCH } from '@/lib/cases/sought-text'
import { readOrder } from '@/lib/lists/order'
import type { Query } from '@/lib/lists/query'
import { askedLine } from '@/lib/text/plain-text'

/**
 * What is searched for as it stands in the address. `company` is an id, or 'none' when a number led to nothing; `sealed` is
 * a telephone number or an address that only the server can read.
 */
export type SearchQuery = { q: string; company: string; sealed: string; page: number; sort: FoundSort }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const SEALED = /^v1\.[\w-]{16}\.[\w-]{1,600}\.[\w-]{22}$/
const LAST_PAGE = 500

export function readSearchQuery(asked: Query): SearchQuery {
  const page = Number(askedLine(asked.page))
  const company = askedLine(asked.company)
  const sealed = typeof asked.sealed === 'string' ? asked.sealed : ''
  return {
    q: askedLine(asked.q, LONGEST_SEARCH),
    company: company === 'none' || UUID.test(company) ? company : '',
    sealed: SEALED.test(sealed) ? sealed : '',
    page: Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1,
    sort: readOrder(asked, Object.keys(FOUND_SORTS) as FoundSortKey[], 'number'),
  }
}

/** The same as an address says it, from its first page. */
export function searchAddress({ q, company, sealed, sort }: SearchQuery): Record<string, string> {
  return { ...(q && { q }), ...(company && { company }), ...(sealed && { sealed }), ...(sort !== 'number' && { sort }) }
}
