import 'server-only'
import type { CaseActor } from '@/lib/auth/actor'
import { casesSeenBy } from '@/lib/cases/access'
import type { CaseWords } from '@/lib/cases/list-messages'
import { db } from '@/lib/db/client'

/** The internal notes, newest first; the company has none. */
export async function listNotes(actor: CaseActor, caseId: string): Promise<CaseWords[]> {
  if (actor.role === 'company-contact') return []
  return db().$queryRaw<CaseWords[]>`
    SELECT n.id, p.name AS "authorName", 'staff' AS side, n.text, n.written_at AS at
    FROM case_note n JOIN cases c ON c.id = n.case_id JOIN person p ON p.id = n.author_id
    WHERE c.id = ${caseId}::uuid AND ${casesSeenBy(actor)} ORDER BY n.written_at DESC`
}
