import { z } from 'zod'
import { LONGEST_SEARCH } from '@/lib/cases/sought-text'
import { optionalLine, textSoFar } from '@/lib/refusals/fields'
import { VIEW_PLACES } from '@/lib/views/places'

/** Signs of an address that say what a list shows. No filter comes near. */
export const LONGEST_QUERY = 1000

/** What the list's own page drew into the form: the filter and order that are kept. */
const drawnQuery = textSoFar(LONGEST_QUERY, 'text-too-long')

/** An empty search shows everything again. */
export const searchListInput = z.object({
  place: z.enum(VIEW_PLACES),
  query: drawnQuery,
  q: optionalLine(LONGEST_SEARCH),
})
