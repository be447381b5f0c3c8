import 'server-only'
import type { Tx } from '@/lib/db/transaction'

/** The time of a meeting with two goes back: whoever had it in their name is told of it no more, nor mailed. */
export async function takeBackLoggedWith(tx: Tx, jointId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE notice SET seen_at = now() WHERE id = (
      SELECT n.id FROM notice n JOIN (
        SELECT e.advisor_id, e.case_id FROM ledger_entry e WHERE e.joint_id = ${jointId}::uuid AND e.joint_no = 2
        UNION SELECT o.advisor_id, o.case_id FROM outside_time o WHERE o.joint_id = ${jointId}::uuid AND o.joint_no = 2) h
        ON h.advisor_id = n.person_id AND h.case_id = n.case_id
      WHERE n.kind = 'logged-with' AND n.seen_at IS NULL
      ORDER BY n.since_at DESC LIMIT 1)`
}
