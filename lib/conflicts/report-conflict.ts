import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { caseForChange } from '@/lib/cases/case-for-change'
import { tellClosed } from '@/lib/cases/tell-closed'
import type { RecuseInput } from '@/lib/conflicts/inputs'
import { databaseFault } from '@/lib/db/fault'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/refusals/refusal'

/**
 * Says that one may not help with a case one has, which 18 § förvaltningslagen asks for at once: it is closed to the advisor
 * from then on and waits for the lead to hand it over. Refusals: `case-not-found`, also when it is closed already.
 */
export async function reportConflict(advisor: Advisor, { number, reason }: RecuseInput): Promise<void> {
  try {
    await transaction(async (tx) => {
      const { id, companyId } = await caseForChange(tx, advisor, number)
      await tx.recusal.create({ data: { caseId: id, personId: advisor.personId, reason }, select: { id: true } })
      await record(tx, advisor, 'case.recused', { kind: 'case', id, companyId }, {})
      await tellClosed(tx, { caseIds: [id] })
    })
  } catch (error) {
    const state = databaseFault(error)?.sqlState
    if (state === '23505' || state === 'UA142') throw new Refusal('case-not-found')
    throw error
  }
}
