import 'server-only'
import type { CaseActor } from '@/lib/auth/actor'
import { casesSeenBy } from '@/lib/cases/access'
import { db } from '@/lib/db/client'

export type CaseWords = { id: string; authorName: string; side: 'company' | 'staff'; text: string; at: Date }

/** The messages between company and staff, newest first. */
export async function listMessages(actor: CaseActor, caseId: string): Promise<CaseWords[]> {
  return db().$queryRaw<CaseWords[]>`
    SELECT m.id, p.name AS "authorName", m.side, m.text, m.sent_at AS at
    FROM case_message m JOIN cases c ON c.id = m.case_id JOIN person p ON p.id = m.author_id
    WHERE c.id = ${caseId}::uuid AND ${casesSeenBy(actor)} ORDER BY m.sent_at DESC`
}
