import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { caseForChange } from '@/lib/cases/case-for-change'
import { transaction } from '@/lib/db/transaction'

/** Takes back what was told of how the bid went: it is not known again. Refusals: `case-not-found`, `result-unknown`. */
export async function takeBackResult(staff: Advisor | ProjectLead, { number }: { number: string }): Promise<void> {
  await transaction(async (tx) => {
    const { id, companyId, status } = await caseForChange(tx, staff, number)
    // Whoever tells or takes back at the same time waits, so that the latest word is one that was seen.
    await tx.$executeRaw`SELECT FROM cases WHERE id = ${id}::uuid FOR NO KEY UPDATE`
    const [told] = await tx.$queryRaw<{ result: string | null }[]>`
      SELECT result FROM latest_result WHERE case_id = ${id}::uuid`
    if (!told?.result) throw new Refusal('result-unknown')
    await tx.bidResult.create({ data: { caseId: id, result: null, recordedBy: staff.personId } })
    await record(tx, staff, 'result.taken-back', { kind: 'case', id, companyId }, { result: told.result }, status)
  })
}
