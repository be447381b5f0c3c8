import 'server-only'
import type { Advisor, CompanyContact, ProjectLead } from '@/lib/actors/actor'
import { caseForChange } from '@/lib/cases/case-for-change'
import type { RecordResultInput } from '@/lib/cases/inputs'
import { writeResult } from '@/lib/cases/write-result'
import { transaction } from '@/lib/db/transaction'

/**
 * How the bid went, told by the company or the staff; the latest word holds, and said again it is no new one. Refusals: `case-not-found`, `case-not-closed`.
 */
export async function recordResult(
  teller: CompanyContact | Advisor | ProjectLead,
  { number, result }: RecordResultInput,
): Promise<void> {
  await transaction(async (tx) => {
    await writeResult(tx, teller, await caseForChange(tx, teller, number), result)
  })
}
