import { LONGEST_SEARCH } from '@/lib/cases/sought-text'
import { askedLine } from '@/lib/text/plain-text'

/** What is searched for as it stands in the address. `company` is an id, or 'none' when a number led to nothing. */
export type SearchQuery = { q: string; company: string; page: number }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const LAST_PAGE = 500

export function readSearchQuery(asked: Record<string, string | string[] | undefined>): SearchQuery {
  const page = Number(askedLine(asked.page))
  const company = askedLine(asked.company)
  return {
    q: askedLine(asked.q, LONGEST_SEARCH),
    company: company === 'none' || UUID.test(company) ? company : '',
    page: Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1,
  }
}
