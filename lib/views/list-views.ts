import 'server-only'
import type { ActorIn, StaffRole } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'
import type { ViewPlace } from '@/lib/views/places'

/** `sharedBy` is the lead's name, for a view that is not one's own; `query` leads on from the list's address. */
export type SavedView = { id: string; name: string; query: string; shared: boolean; sharedBy: string | null }

/** One's own views of a list, and what leads share of theirs for as long as they are leads; by name. */
export async function listViews({ personId }: ActorIn<StaffRole>, place: ViewPlace): Promise<SavedView[]> {
  return db().$queryRaw<SavedView[]>`
    SELECT v.id, v.name, v.query, v.shared, CASE WHEN v.person_id <> ${personId}::uuid THEN p.name END AS "sharedBy"
    FROM saved_view v JOIN person p ON p.id = v.person_id
    WHERE v.place = ${place} AND (v.person_id = ${personId}::uuid
      OR (v.shared AND EXISTS (SELECT FROM role_in_force r
        WHERE r.person_id = v.person_id AND r.role = 'project-lead')))
    ORDER BY v.person_id <> ${personId}::uuid, v.name COLLATE "sv-x-icu", v.id`
}
