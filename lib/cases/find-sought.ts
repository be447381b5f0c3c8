import 'server-only'
import type { CaseActor } from '@/lib/actors/actor'
import { parseCaseNumber } from '@/lib/cases/case-number'
import { findSoughtCompany, searchCases } from '@/lib/cases/search-cases'
import { sealSought } from '@/lib/cases/sealed-search'
import { mayStandInAddress } from '@/lib/cases/sought-text'
import { reachesSomebody } from '@/lib/cases/sought-words'

/** Where a search leads: to the case it means, or to what was found by the text, the company or the sealed text. */
export type Sought = { number: string } | { q: string } | { company: string } | { sealed: string }

/**
 * A text that is the number of exactly one case that the actor may see, and finds nothing else, is that case. What may
 * not stand in an address is replaced by what may: a company's number by its id, how to reach somebody by a sealed text.
 * Another long number may be somebody's personal number, mistyped: it is company `none`.
 */
export async function findSought(actor: CaseActor, text: string): Promise<Sought> {
  if (parseCaseNumber(text)) {
    const { cases } = await searchCases(actor, text)
    const [only] = cases
    if (only?.by === 'number' && cases.length === 1) return { number: only.number }
  }
  const company = mayStandInAddress(text) ? null : await findSoughtCompany(actor, text)
  if (company) return { company }
  if (reachesSomebody(text)) return { sealed: sealSought(actor.personId, text) }
  return mayStandInAddress(text) ? { q: text } : { company: 'none' }
}
