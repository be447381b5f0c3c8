import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { caseForChange } from '@/lib/cases/case-for-change'
import { transaction } from '@/lib/db/transaction'
import type { AnswerInListInput } from '@/lib/outcomes/inputs'
import { NOTHING_MORE, writeAnswer, type Said } from '@/lib/outcomes/write-answer'

/**
 * What a company has said in one word of how its bid went, written down from a list; what else it has said stays. Refusals:
 * `case-not-found`, `deadline-not-passed`.
 */
export async function answerInList(staff: Advisor | ProjectLead, { number, told }: AnswerInListInput): Promise<void> {
  await transaction(async (tx) => {
    const { id: caseId, companyId, advisorId } = await caseForChange(tx, staff, number)
    await tx.$executeRaw`SELECT FROM cases WHERE id = ${caseId}::uuid FOR NO KEY UPDATE`
    await writeAnswer(tx, staff, { caseId, companyId, advisorId, askedId: null }, (before) => ({
      ...(before ? whatElse(before) : NOTHING_MORE),
      ...(told === 'no-bid' ? { bid: 'no', result: null } : { bid: 'yes', result: told }),
    }))
  })
}

function whatElse({ valueSek, bidsReceived, firstPublicBid, barriers, mayTell }: Said): Omit<Said, 'bid' | 'result'> {
  return { valueSek, bidsReceived, firstPublicBid, barriers, mayTell }
}
