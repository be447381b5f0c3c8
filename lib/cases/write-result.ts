import 'server-only'
import type { Advisor, CompanyContact, ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import type { CaseForChange } from '@/lib/cases/case-for-change'
import type { BidResult } from '@/lib/cases/codes'
import type { Tx } from '@/lib/db/transaction'
import { Refusal } from '@/lib/refusals/refusal'
import { sameAnswers } from '@/lib/refusals/same-answers'

/** Keeps how the bid of a closed case went; said again it is no new word. Refusal `case-not-closed`. */
export async function writeResult(
  tx: Tx,
  teller: CompanyContact | Advisor | ProjectLead,
  { id, companyId, status }: Pick<CaseForChange, 'id' | 'companyId' | 'status'>,
  result: BidResult,
): Promise<void> {
  if (status !== 'closed') throw new Refusal('case-not-closed')
  const said = { caseId: id, result, recordedBy: teller.personId }
  const latest = await tx.bidResult.findFirst({ where: { caseId: id }, orderBy: { recordedAt: 'desc' } })
  if (latest && sameAnswers(latest, said)) return
  await tx.bidResult.create({ data: said })
  await record(tx, teller, 'result.recorded', { kind: 'case', id, companyId }, { result }, status)
}
