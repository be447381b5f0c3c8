import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { caseForChange } from '@/lib/cases/case-for-change'
import { transaction } from '@/lib/db/transaction'
import { decideCorrection, factsOf } from '@/lib/time/decide-correction'
import type { DecideCorrectionInput } from '@/lib/time/inputs'

/** Takes back what one has asked a second person for. Refusals: `case-not-found` and those of decideCorrection. */
export async function withdrawCorrection(staff: Advisor | ProjectLead, input: DecideCorrectionInput): Promise<void> {
  await transaction(async (tx) => {
    const { id, companyId } = await caseForChange(tx, staff, input.number)
    const asked = await decideCorrection(tx, staff, id, input.correctionId, 'withdrawn')
    await record(tx, staff, 'correction.withdrawn', { kind: 'case', id, companyId }, factsOf(asked))
  })
}
