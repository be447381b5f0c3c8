import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/refusals/refusal'
import { refuseUnlessAsked } from '@/lib/time/asked-again'
import { caseForTime } from '@/lib/time/case-for-time'
import { entryOfCase } from '@/lib/time/entry-of-case'
import type { ReverseTimeInput } from '@/lib/time/inputs'
import { insertCorrection } from '@/lib/time/insert-correction'

/**
 * Asks a second person to take back one's own entry that has stood for more than thirty days. The same request asks once.
 * Refusals: `case-not-found`, `entry-not-found`, `already-reversed`, `correction-waits`, `request-reused`.
 */
export async function askReversal(staff: Advisor | ProjectLead, input: ReverseTimeInput): Promise<void> {
  const { number, entryId, requestId, reason: reasonCode, note } = input
  try {
    await transaction(async (tx) => {
      const supportCase = { ...(await caseForTime(tx, staff, number)), number }
      const entry = await entryOfCase(tx, supportCase.id, entryId)
      if (!entry) throw new Refusal('entry-not-found')
      await insertCorrection(tx, staff, supportCase, entry, { kind: 'reversal', reasonCode, requestId, note })
    })
  } catch (error) {
    await refuseUnlessAsked(error, staff.personId, input)
  }
}
