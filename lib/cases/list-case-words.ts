import 'server-only'
import type { CaseActor } from '@/lib/actors/actor'
import { casesSeenBy } from '@/lib/cases/access'
import type { Side } from '@/lib/cases/codes'
import { db } from '@/lib/db/client'

export type CaseWords = { id: string; authorName: string; side: Side; text: string; at: Date }

/** The messages between company and staff, and the internal notes, newest first; the company has no notes. */
export async function listCaseWords(
  actor: CaseActor,
  caseId: string,
): Promise<{ messages: CaseWords[]; notes: CaseWords[] }> {
  const rows = await db().$queryRaw<(CaseWords & { isNote: boolean })[]>`
    SELECT w.id, p.name AS "authorName", w.side, w.text, w.at, w.is_note AS "isNote"
    FROM (
      SELECT id, case_id, author_id, side, text, sent_at AS at, false AS is_note FROM case_message WHERE case_id = ${caseId}::uuid
      UNION ALL
      SELECT id, case_id, author_id, 'staff', text, written_at, true FROM case_note
      WHERE case_id = ${caseId}::uuid AND ${actor.role !== 'company-contact'}) w
    JOIN cases c ON c.id = w.case_id JOIN person p ON p.id = w.author_id
    WHERE ${casesSeenBy(actor)} ORDER BY w.at DESC`
  return { messages: rows.filter(({ isNote }) => !isNote), notes: rows.filter(({ isNote }) => isNote) }
}
