import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { caseForChange } from '@/lib/cases/case-for-change'
import type { NoticeInput } from '@/lib/cases/notice-inputs'
import { knownResult } from '@/lib/cases/notice-award'
import { writeResult } from '@/lib/cases/write-result'
import { transaction } from '@/lib/db/transaction'
import { takeResultInput } from '@/lib/outcomes/inputs'
import { NOTHING_MORE, writeAnswer } from '@/lib/outcomes/write-answer'
import { Refusal } from '@/lib/refusals/refusal'

/**
 * The result that an award notice tells, as its reader takes it: written as what the company says is, what else it has said
 * stays. A value or a number that the notice does not tell leaves the one that is known. Refusals: `case-not-found`,
 * `nothing-chosen` without a result, `result-told-since` when somebody has told one since the notice was read,
 * `deadline-not-passed`.
 */
export async function takeResult(staff: Advisor | ProjectLead, input: NoticeInput): Promise<void> {
  const parsed = takeResultInput.safeParse(input)
  if (!parsed.success) throw new Refusal('nothing-chosen')
  const { result, resultValue, resultBids, resultSaid } = parsed.data
  await transaction(async (tx) => {
    const { id: caseId, companyId, advisorId, status } = await caseForChange(tx, staff, input.number)
    await tx.$executeRaw`SELECT FROM cases WHERE id = ${caseId}::uuid FOR NO KEY UPDATE`
    const known = await knownResult(tx, caseId)
    if (known.said !== resultSaid) throw new Refusal('result-told-since')
    if (known.opens !== 'yes') throw new Refusal('deadline-not-passed')
    const [asked] = await tx.$queryRaw<object[]>`
      SELECT 1 FROM follow_up_from WHERE case_id = ${caseId}::uuid AND kind = 'outcome' AND from_at <= programme_now()`
    if (!asked) return writeResult(tx, staff, { id: caseId, companyId, status }, result)
    return writeAnswer(tx, staff, { caseId, companyId, advisorId, askedId: null }, (before) => {
      const { valueSek, bidsReceived, firstPublicBid, barriers, mayTell } = before ?? NOTHING_MORE
      return {
        ...{ bid: 'yes', result, firstPublicBid, barriers, mayTell },
        valueSek: resultValue === null ? valueSek : BigInt(resultValue),
        bidsReceived: resultBids ?? bidsReceived,
      }
    })
  })
}
