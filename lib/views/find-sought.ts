import 'server-only'
import type { ActorIn, StaffRole } from '@/lib/actors/actor'
import { findSoughtCompany } from '@/lib/cases/search-cases'
import { mayStandInAddress } from '@/lib/cases/sought-text'
import { reachesSomebody } from '@/lib/cases/sought-words'
import { Refusal } from '@/lib/refusals/refusal'
import type { SearchedPlace } from '@/lib/views/places'

type Sought = { q: string | undefined; company: string | undefined }

/** Lists whose rows are cases: a number is sought as a company's there. */
const OF_CASES: readonly SearchedPlace[] = ['cases', 'queue', 'work']

/**
 * How an address says what was typed in a list's search. What may be somebody's personal identity number never stands
 * there: the company that it names does, or that it names none. Refusal: `number-not-sought` where no row has such one,
 * and for how to reach somebody, which the search of everything seals.
 */
export async function findSought(staff: ActorIn<StaffRole>, place: SearchedPlace, q: string): Promise<Sought> {
  const stands = mayStandInAddress(q)
  if (stands && !reachesSomebody(q)) return { q: q || undefined, company: undefined }
  if (stands || !OF_CASES.includes(place)) throw new Refusal('number-not-sought', {}, 'q')
  const seesCases = staff.role === 'project-lead' || staff.role === 'advisor' || staff.role === 'auditor'
  const company = seesCases ? await findSoughtCompany(staff, q) : null
  if (!company && reachesSomebody(q)) throw new Refusal('number-not-sought', {}, 'q')
  return { q: undefined, company: company ?? 'none' }
}
