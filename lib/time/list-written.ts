import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { db } from '@/lib/db/client'

/** Which request wrote it, or of which meeting with several companies or two advisors it is. */
type Wrote = { requestId: string } | { groupId: string } | { jointId: string }

/** What was written of one piece of work, in the hours or outside them. */
export type Written = {
  id: string
  place: 'ledger' | 'outside'
  caseId: string | null
  number: string | null
  advisorId: string | null
  activity: string | null
  /** The day that it was done on, wherever it is dated; empty of a row that is no work. */
  doneOn: string
  minutes: number
  /** Of time outside the support. */
  why: string | null
  earlyReason: string | null
  lateReason: string | null
  note: string
  /** How long a meeting with several companies was, and whose half of one with two advisors it is. */
  groupMinutes: number | null
  jointNo: number | null
  /** Taken back since. */
  reversed: boolean
}

/** All of it, in no order; nothing when there was none. One statement: whoever sends again waits for it. */
export async function listWritten(wrote: Wrote): Promise<Written[]> {
  const { column, id } = columnOf(wrote)
  const shared = Prisma.sql`w.id, w.case_id AS "caseId", c.number, w.advisor_id AS "advisorId", w.activity,
    coalesce(coalesce(w.concerns_on, w.worked_on)::text, '') AS "doneOn", w.minutes`
  const after = Prisma.sql`w.early_reason AS "earlyReason", w.late_reason AS "lateReason", coalesce(n.text, '') AS note,
    w.group_minutes AS "groupMinutes", w.joint_no AS "jointNo"`
  return db().$queryRaw<Written[]>`
    SELECT 'ledger' AS place, ${shared}, NULL AS why, ${after},
      EXISTS (SELECT FROM ledger_entry r WHERE r.reverses_id = w.id) AS reversed
    FROM ledger_entry w LEFT JOIN ledger_note n ON n.entry_id = w.id LEFT JOIN cases c ON c.id = w.case_id
    WHERE w.${column} = ${id}::uuid
    UNION ALL
    SELECT 'outside', ${shared}, w.why, ${after}, EXISTS (SELECT FROM outside_time r WHERE r.reverses_id = w.id)
    FROM outside_time w LEFT JOIN outside_time_note n ON n.outside_time_id = w.id LEFT JOIN cases c ON c.id = w.case_id
    WHERE w.${column} = ${id}::uuid`
}

function columnOf(wrote: Wrote): { column: Prisma.Sql; id: string } {
  if ('requestId' in wrote) return { column: Prisma.sql`request_id`, id: wrote.requestId }
  if ('groupId' in wrote) return { column: Prisma.sql`group_id`, id: wrote.groupId }
  return { column: Prisma.sql`joint_id`, id: wrote.jointId }
}
