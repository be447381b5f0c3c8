import 'server-only'
import type { Advisor, CompanyContact, ProjectLead } from '@/lib/actors/actor'
import { caseForChange } from '@/lib/cases/case-for-change'
import { transaction, type Tx } from '@/lib/db/transaction'
import type { AnswerOnCaseInput } from '@/lib/outcomes/inputs'
import { saidDetails } from '@/lib/outcomes/said-details'
import { writeAnswer } from '@/lib/outcomes/write-answer'
import { Refusal } from '@/lib/refusals/refusal'

/**
 * The same answer on the case's page: by the company's contact until the last question has ended, by the staff, who write
 * down what was said on the phone, at any time. That the company may be told of, the staff can only take back. Refusals:
 * `case-not-found`, `follow-up-ended`, `deadline-not-passed`.
 */
export async function answerOnCase(
  teller: CompanyContact | Advisor | ProjectLead,
  { number, bid, result, mayTell, noTell, ...details }: AnswerOnCaseInput,
): Promise<void> {
  await transaction(async (tx) => {
    const { id: caseId, companyId, advisorId } = await caseForChange(tx, teller, number)
    await tx.$executeRaw`SELECT FROM cases WHERE id = ${caseId}::uuid FOR NO KEY UPDATE`
    const byCompany = teller.role === 'company-contact'
    if (byCompany) await refuseLate(tx, caseId)
    await writeAnswer(tx, teller, { caseId, companyId, advisorId, askedId: null }, (before) => ({
      ...{ bid, result, ...saidDetails(details) },
      mayTell: byCompany ? mayTell : before?.mayTell === true && !noTell,
    }))
  })
}

async function refuseLate(tx: Tx, caseId: string): Promise<void> {
  const [late] = await tx.$queryRaw<object[]>`
    SELECT 1 FROM follow_up_from WHERE case_id = ${caseId}::uuid AND kind = 'outcome' AND ends_at <= programme_now()`
  if (late) throw new Refusal('follow-up-ended')
}
