import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/refusals/refusal'
import { refuseUnlessAsked } from '@/lib/time/asked-again'
import { requireMayMove } from '@/lib/time/carry-entry'
import { caseForTime, reasonsOf } from '@/lib/time/case-for-time'
import { doneOnOf } from '@/lib/time/done-on'
import { entryOfCase } from '@/lib/time/entry-of-case'
import type { AskMoveInput } from '@/lib/time/inputs'
import { insertCorrection } from '@/lib/time/insert-correction'
import { targetOfMove } from '@/lib/time/target-of-move'

/**
 * Asks a second person to move one's own entry that has stood for more than thirty days. The same request asks once.
 * Refusals: `case-not-found`, `entry-not-found`, `target-not-found`, `already-reversed`, `correction-waits`,
 * `request-reused`, and those of requireMayMove. Whether it fits in the other company's hours is found as it moves.
 */
export async function askMove(staff: Advisor | ProjectLead, input: AskMoveInput): Promise<void> {
  const { number, entryId, requestId, note } = input
  try {
    await transaction(async (tx) => {
      const supportCase = { ...(await caseForTime(tx, staff, number)), number }
      const entry = await entryOfCase(tx, supportCase.id, entryId)
      if (!entry) throw new Refusal('entry-not-found')
      const target = await targetOfMove(tx, staff, input.target)
      await requireMayMove(tx, supportCase, target, entry, input)
      await insertCorrection(tx, staff, supportCase, entry, {
        ...{ kind: 'move', reasonCode: 'wrong-case', targetCaseId: target.id, requestId, note },
        ...reasonsOf(target, { ...input, workedOn: doneOnOf(entry.row) }),
      })
    })
  } catch (error) {
    await refuseUnlessAsked(error, staff.personId, input)
  }
}
