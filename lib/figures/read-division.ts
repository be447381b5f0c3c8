import { DIVISIONS, type Division } from '@/lib/figures/barriers'
import type { Query } from '@/lib/lists/query'

/** `isUnclear`: the address asks for a division that there is not. */
export function readDivision(query: Query): { division: Division; isUnclear: boolean } {
  const asked = DIVISIONS.find((one) => one === query.by)
  return { division: asked ?? DIVISIONS[0], isUnclear: Boolean(query.by) && !asked }
}
