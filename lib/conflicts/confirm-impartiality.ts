import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { caseForChange } from '@/lib/cases/case-for-change'
import type { ConfirmImpartialityInput } from '@/lib/conflicts/inputs'
import { tellingConflict } from '@/lib/procurements/conflict'
import { databaseFault } from '@/lib/db/fault'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/refusals/refusal'

/**
 * Says that nothing keeps one from helping with a case one has been given. Once; a second time changes nothing. Refusals:
 * `case-not-found`, `conflict-of-interest`.
 */
export async function confirmImpartiality(advisor: Advisor, { number }: ConfirmImpartialityInput): Promise<void> {
  const change = transaction(async (tx) => {
    const { id, companyId } = await caseForChange(tx, advisor, number)
    const pair = { caseId: id, personId: advisor.personId }
    const { count } = await tx.impartiality.createMany({ data: [pair], skipDuplicates: true })
    if (count > 0) await record(tx, advisor, 'case.impartiality-confirmed', { kind: 'case', id, companyId }, {})
  })
  await tellingConflict(change).catch((error: unknown) => {
    throw databaseFault(error)?.sqlState === 'UA142' ? new Refusal('case-not-found') : error
  })
}
