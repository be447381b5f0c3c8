import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { sameAnswers } from '@/lib/refusals/same-answers'
import type { Advisor, CompanyContact, ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { caseForChange } from '@/lib/cases/case-for-change'
import type { RecordResultInput } from '@/lib/cases/inputs'
import { transaction } from '@/lib/db/transaction'

/**
 * How the bid went, told by the company or the staff; the latest word holds, and said again it is no new one. Refusals: `case-not-found`, `case-not-closed`.
 */
export async function recordResult(
  teller: CompanyContact | Advisor | ProjectLead,
  { number, result }: RecordResultInput,
): Promise<void> {
  await transaction(async (tx) => {
    const { id, companyId, status } = await caseForChange(tx, teller, number)
    if (status !== 'closed') throw new Refusal('case-not-closed')
    const said = { caseId: id, result, recordedBy: teller.personId }
    const latest = await tx.bidResult.findFirst({ where: { caseId: id }, orderBy: { recordedAt: 'desc' } })
    if (latest && sameAnswers(latest, said)) return
    await tx.bidResult.create({ data: said })
    await record(tx, teller, 'result.recorded', { kind: 'case', id, companyId }, { result }, status)
  })
}
