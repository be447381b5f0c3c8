import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { caseForChange } from '@/lib/cases/case-for-change'
import { db } from '@/lib/db/client'
import { databaseFault } from '@/lib/db/fault'
import { transaction } from '@/lib/db/transaction'
import type { ReverseTimeInput } from '@/lib/time/inputs'

/**
 * Takes time outside the support back, whole and once. Refusals: `case-not-found`, `entry-not-found`, `already-reversed`,
 * `request-reused`.
 */
export async function reverseOutsideTime(
  staff: Advisor | ProjectLead,
  input: ReverseTimeInput,
): Promise<{ minutes: number }> {
  const { number, entryId: reversesId, reason, requestId, note } = input
  try {
    return await transaction(async (tx) => {
      const { id: caseId, companyId } = await caseForChange(tx, staff, number)
      const entry = await tx.outsideTime.findFirst({ where: { id: reversesId, caseId, kind: 'record' } })
      if (!entry || (staff.role === 'advisor' && entry.advisorId !== staff.personId))
        throw new Refusal('entry-not-found')
      const { advisorId, activity, why, workedOn } = entry
      const { id } = await tx.outsideTime.create({
        select: { id: true },
        data: {
          ...{ caseId, advisorId, activity, why, workedOn, reversesId, requestId, reasonCode: reason },
          kind: 'reversal',
          minutes: -entry.minutes,
          recordedBy: staff.personId,
        },
      })
      if (note) await tx.outsideTimeNote.create({ data: { outsideTimeId: id, text: note } })
      const facts = { entryId: id, reversesId, caseId, minutes: entry.minutes, reason }
      await record(tx, staff, 'time.outside-reversed', { kind: 'case', id: caseId, companyId }, facts)
      return { minutes: entry.minutes }
    })
  } catch (error) {
    if (databaseFault(error)?.sqlState !== '23505') throw error
    const earlier = await db().outsideTime.findUnique({ where: { reversesId: input.entryId }, select: { id: true } })
    throw new Refusal(earlier ? 'already-reversed' : 'request-reused')
  }
}
