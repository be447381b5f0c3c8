import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { config } from '@/lib/config/config'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/refusals/refusal'

export const CHECKPOINT_SCHEDULE = 'sign-checkpoints'

/** Whether anything is signed here. */
export function mayAskCheckpoint(): boolean {
  return config().checkpoints.key !== undefined
}

/**
 * Asks for a checkpoint now instead of at night: the event itself is what the job finds. Refusals: `checkpoints-off`
 * where there is no key, `checkpoint-asked-already` until the last one that was asked for is signed.
 */
export async function askCheckpoint(lead: ProjectLead): Promise<void> {
  if (!mayAskCheckpoint()) throw new Refusal('checkpoints-off')
  await transaction(async (tx) => {
    const [schedule] = await tx.$queryRaw<{ id: string }[]>`
      UPDATE schedule SET next_at = least(next_at, now()) WHERE name = ${CHECKPOINT_SCHEDULE} RETURNING id`
    if (!schedule) throw new Refusal('checkpoints-off')
    // Looked up after the lock on the schedule: whoever asked at the same time is seen.
    const waiting = await tx.$queryRaw<unknown[]>`
      SELECT FROM trail_pending p JOIN audit_event e ON e.id = p.event_id WHERE e.type = 'checkpoint.asked'
      UNION ALL SELECT FROM trail_leaf l JOIN audit_event e ON e.id = l.event_id
      WHERE e.type = 'checkpoint.asked' AND l.leaf_index >= (SELECT coalesce(max(size), 0) FROM checkpoint)`
    if (waiting.length > 0) throw new Refusal('checkpoint-asked-already')
    await record(tx, lead, 'checkpoint.asked', { kind: 'schedule', id: schedule.id }, {})
  })
}
