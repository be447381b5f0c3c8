import 'server-only'
import type { CaseActor } from '@/lib/actors/actor'
import type { FoundSort } from '@/lib/cases/found-order'
import { openSought } from '@/lib/cases/sealed-search'
import { NOTHING_FOUND, searchCases, type SearchPage } from '@/lib/cases/search-cases'
import { mayStandInAddress } from '@/lib/cases/sought-text'
import { reachesSomebody } from '@/lib/cases/sought-words'

/** A search as an address says it: words, a company's id or 'none', or what is sealed for the one who searches. */
type Asked = { q: string; company: string; sealed: string; page: number }

/** Whether its words may stand in an address at all. */
export function maySayInAddress({ q }: Pick<Asked, 'q'>): boolean {
  return mayStandInAddress(q) && !reachesSomebody(q)
}

export function soughtText({ personId }: CaseActor, { q, sealed }: Asked): string {
  return q || (sealed && openSought(personId, sealed)) || ''
}

/** What it finds; null when nothing is searched for. */
export async function searchAsAsked(
  actor: CaseActor,
  asked: Asked,
  listing: { sort?: FoundSort; perPage?: number } = {},
): Promise<SearchPage | null> {
  if (!maySayInAddress(asked)) return null
  const { company, page } = asked
  const sought = soughtText(actor, asked)
  if (sought) return searchCases(actor, sought, page, listing)
  if (company === 'none') return NOTHING_FOUND
  return company ? searchCases(actor, { companyId: company }, page, listing) : null
}
