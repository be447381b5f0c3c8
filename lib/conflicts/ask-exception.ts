import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { caseForChange } from '@/lib/cases/case-for-change'
import type { AskExceptionInput } from '@/lib/conflicts/inputs'
import { db } from '@/lib/db/client'
import { databaseFault } from '@/lib/db/fault'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/refusals/refusal'
import { sameAnswers } from '@/lib/refusals/same-answers'

/**
 * Asks, with a reason, that an advisor may have a case in spite of a conflict of interest. Another lead decides; what the
 * buyers' line bars is never lifted. The same `requestId` asks once. Refusals: `case-not-found`, `exception-not-askable` where
 * nothing bars the advisor that could be lifted, `exception-asked` where one is asked for or granted already, `request-reused`.
 */
export async function askException(lead: ProjectLead, input: AskExceptionInput): Promise<void> {
  const { number, advisorId: personId, reason, requestId } = input
  try {
    await transaction(async (tx) => {
      const { id: caseId } = await caseForChange(tx, lead, number)
      const data = { caseId, personId, askedBy: lead.personId, requestId }
      const { id } = await tx.conflictException.create({ data, select: { id: true } })
      await tx.conflictExceptionReason.create({ data: { exceptionId: id, text: reason } })
      await record(tx, lead, 'exception.asked', { kind: 'exception', id }, { inCaseId: caseId, personId })
    })
  } catch (error) {
    const state = databaseFault(error)?.sqlState
    if (!state) throw error
    const stored = await findAsked(requestId)
    const asked = { number, personId, reason, askedBy: lead.personId }
    if (stored && !sameAnswers(stored, asked)) throw new Refusal('request-reused')
    if (stored) return
    if (state === 'UA143') throw new Refusal('exception-not-askable', {}, 'advisorId')
    if (state === '23505') throw new Refusal('exception-asked', {}, 'advisorId')
    throw error
  }
}

async function findAsked(requestId: string) {
  const stored = await db().conflictException.findUnique({ where: { requestId }, include: { exceptionReason: true } })
  if (!stored) return null
  const { number } = await db().supportCase.findUniqueOrThrow({
    where: { id: stored.caseId },
    select: { number: true },
  })
  return { number, personId: stored.personId, reason: stored.exceptionReason?.text, askedBy: stored.askedBy }
}
