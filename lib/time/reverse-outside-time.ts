import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { caseForChange } from '@/lib/cases/case-for-change'
import { db } from '@/lib/db/client'
import { databaseFault } from '@/lib/db/fault'
import { transaction } from '@/lib/db/transaction'
import type { ReverseTimeInput } from '@/lib/time/inputs'
import { sameAnswers } from '@/lib/refusals/same-answers'
import { insertOutsideReversal } from '@/lib/time/insert-outside-reversal'
import { holdHalves, reverseOtherHalf } from '@/lib/time/reverse-other-half'

/**
 * Takes time outside the support back, whole and once, and of a meeting with two advisors both halves; the same request is answered again. Refusals: `case-not-found`,
 * `entry-not-found`, `already-reversed`, `request-reused`, `second-person-needed` of one's own that has stood for long.
 */
export async function reverseOutsideTime(
  staff: Advisor | ProjectLead,
  input: ReverseTimeInput,
): Promise<{ minutes: number }> {
  const { number, entryId: id } = input
  try {
    return await transaction(async (tx) => {
      const supportCase = await caseForChange(tx, staff, number)
      const entry = await tx.outsideTime.findFirst({ where: { id, caseId: supportCase.id, kind: 'record' } })
      if (!entry || (staff.role === 'advisor' && entry.advisorId !== staff.personId))
        throw new Refusal('entry-not-found')
      await holdHalves(tx, supportCase, entry)
      await insertOutsideReversal(tx, staff, supportCase, entry, input)
      await reverseOtherHalf(tx, staff, supportCase, entry, input)
      return { minutes: entry.minutes }
    })
  } catch (error) {
    const state = databaseFault(error)?.sqlState
    if (state !== '23505' && state !== 'UA087') throw error
    const earlier = await db().outsideTime.findUnique({ where: { reversesId: id }, include: { outsideTimeNote: true } })
    const asked = { requestId: input.requestId, reasonCode: input.reason, recordedBy: staff.personId }
    const sameNote = (earlier?.outsideTimeNote?.text ?? '') === input.note
    if (earlier && sameNote && sameAnswers(earlier, asked)) return { minutes: -earlier.minutes }
    if (earlier) throw new Refusal('already-reversed')
    throw new Refusal(state === 'UA087' ? 'second-person-needed' : 'request-reused')
  }
}
