import { LONGEST_SEARCH } from '@/lib/cases/sought-text'

/** What is searched for as it stands in the address. `company` is an id, or 'none' when a number led to nothing. */
export type SearchQuery = { q: string; company: string; page: number }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const LAST_PAGE = 500

export function readSearchQuery(asked: Record<string, string | string[] | undefined>): SearchQuery {
  const text = (name: string) => (typeof asked[name] === 'string' ? asked[name].trim() : '')
  const page = Number(text('page'))
  const company = text('company')
  return {
    q: text('q').slice(0, LONGEST_SEARCH),
    company: company === 'none' || UUID.test(company) ? company : '',
    page: Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1,
  }
}
