import { z } from 'zod'
import { LONGEST_SEARCH, mayStandInAddress } from '@/lib/cases/sought-text'
import { optionalLine, requiredLine, textSoFar, ticked } from '@/lib/refusals/fields'
import { SEARCHED_PLACES, VIEW_PLACES } from '@/lib/views/places'

/** Signs of an address that say what a list shows. No filter comes near. */
export const LONGEST_QUERY = 1000
export const LONGEST_NAME = 60
/** Views that one person keeps, of all lists together. */
export const MOST_VIEWS = 40

/** What the list's own page drew into the form: the filter and order that are kept. */
const drawnQuery = textSoFar(LONGEST_QUERY, 'text-too-long')

/** An empty search shows everything again. */
export const searchListInput = z.object({
  place: z.enum(SEARCHED_PLACES),
  /** Of a list that is one of many, its own key. */
  of: z
    .string()
    .regex(/^[a-z0-9-]{1,100}$/)
    .optional(),
  query: drawnQuery,
  q: optionalLine(LONGEST_SEARCH),
})

/** What an address says of where in the list one is, as what it is fetched, or for its own reader's eyes. */
const NEVER_KEPT = ['page', 'as', 'visa', 'sealed']

/** Written anew, without its page, and without what may be somebody's personal identity number. */
function keptQuery(query: string): string {
  const kept = [...new URLSearchParams(query)].filter(
    ([name, value]) => !NEVER_KEPT.includes(name) && value !== '' && mayStandInAddress(value),
  )
  return new URLSearchParams(kept).toString()
}

export const saveViewInput = z.object({
  place: z.enum(VIEW_PLACES),
  query: drawnQuery.transform(keptQuery).refine((query) => query.length <= LONGEST_QUERY, 'text-too-long'),
  name: requiredLine('view-name-missing', LONGEST_NAME),
  shared: ticked,
})
export type SaveViewInput = z.output<typeof saveViewInput>

export const viewInput = z.object({ id: z.uuid() })
