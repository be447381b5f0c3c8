import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { caseForChange } from '@/lib/cases/case-for-change'
import { databaseFault } from '@/lib/db/fault'
import { transaction } from '@/lib/db/transaction'
import { tellPerson } from '@/lib/notices/tell-person'
import { Refusal } from '@/lib/refusals/refusal'
import { decideCorrection, factsOf } from '@/lib/time/decide-correction'
import type { DeclineCorrectionInput } from '@/lib/time/inputs'

/** Says no to what somebody else has asked for, and why. Refusals: `case-not-found` and those of decideCorrection. */
export async function declineCorrection(staff: Advisor | ProjectLead, input: DeclineCorrectionInput): Promise<void> {
  const { number, correctionId, note: text } = input
  try {
    await transaction(async (tx) => {
      const { id, companyId } = await caseForChange(tx, staff, number)
      const asked = await decideCorrection(tx, staff, id, correctionId, 'declined')
      await tx.correctionNote.create({ data: { correctionId, side: 'decider', text } })
      await tellPerson(tx, asked.askedBy, id, 'correction-declined', { number })
      const facts = { ...factsOf(asked), askedBy: asked.askedBy }
      await record(tx, staff, 'correction.declined', { kind: 'case', id, companyId }, facts)
    })
  } catch (error) {
    if (databaseFault(error)?.sqlState === 'UA086') throw new Refusal('correction-not-found')
    throw error
  }
}
