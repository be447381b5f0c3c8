import 'server-only'
import type { CaseActor } from '@/lib/actors/actor'
import { joinedReadBy, thisCaseSeenBy } from '@/lib/cases/access'
import type { CaseRow } from '@/lib/cases/case-fields'
import { db } from '@/lib/db/client'

/** A case that lives on in another. What it says of who told it is for staff. */
export type JoinedCase = Pick<
  CaseRow,
  'number' | 'openedAt' | 'contactName' | 'contactPhone' | 'contactEmail' | 'description'
>

/** The cases that live on in this one, as far as the reader may read them, the newest first. */
export async function listJoined(actor: CaseActor, caseId: string): Promise<JoinedCase[]> {
  return db().$queryRaw<JoinedCase[]>`
    WITH this AS (SELECT c.id FROM cases c WHERE c.id = ${caseId}::uuid AND ${thisCaseSeenBy(actor)})
    SELECT c.number, c.opened_at AS "openedAt", c.contact_name AS "contactName", c.contact_phone AS "contactPhone",
      c.contact_email AS "contactEmail", c.description
    FROM this t CROSS JOIN LATERAL cases_joined_into(t.id) j(id) JOIN cases c ON c.id = j.id
    WHERE ${joinedReadBy(actor)} ORDER BY c.opened_at DESC`
}
