import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { caseForChange } from '@/lib/cases/case-for-change'
import type { ReopenCaseInput } from '@/lib/cases/inputs'
import { moveCase, requireMove } from '@/lib/cases/move-case'
import { transaction } from '@/lib/db/transaction'

/**
 * Takes a closed case up again with its advisor. Refusals: `case-not-found`, `case-moved-on`, `round-closed` (a case of
 * a closed round is followed by a new, linked one instead).
 */
export async function reopenCase(lead: ProjectLead, { number, version, reason }: ReopenCaseInput): Promise<void> {
  await transaction(async (tx) => {
    const supportCase = await caseForChange(tx, lead, number)
    await requireMove(tx, supportCase, 'reopen')
    const { id, companyId, roundId } = supportCase
    const round = await tx.round.findUniqueOrThrow({ where: { id: roundId }, select: { closedOn: true } })
    if (round.closedOn) throw new Refusal('round-closed')
    await moveCase(tx, lead, supportCase, version, 'reopen')
    await record(tx, lead, 'case.reopened', { kind: 'case', id, companyId }, { reason }, 'ongoing')
  })
}
