import 'server-only'
import type { Partner } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'

/**
 * The ids of the person's partners whose figures they are shown. A case is in one municipality and came by one organisation at
 * most, unless another was joined into it, but the two overlap, and so do the hours of companies that several organisations have referred: whoever saw both could
 * find by subtraction what small numbers hide. So of several that have terms to see figures the municipalities are shown, which
 * share no case, and without one the organisation that has been a partner the longest.
 */
export async function listWithFigures({ partnerships }: Partner): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string; town: boolean }[]>`
    SELECT a.id, a.municipality_code IS NOT NULL AS town
    FROM partner_terms_in_force t JOIN partner a ON a.id = t.partner_id
    WHERE t.sees_figures AND a.id = ANY(${partnerships.map(({ partnerId }) => partnerId)}::uuid[])
    ORDER BY a.created_at, a.id`
  const towns = rows.filter(({ town }) => town)
  return (towns.length > 0 ? towns : rows.slice(0, 1)).map(({ id }) => id)
}
