import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { dateFromDay } from '@/lib/calendar/database-days'
import { transaction } from '@/lib/db/transaction'
import type { PlanNextRoundInput } from '@/lib/rounds/inputs'

/** Says after a closed round when the next one opens, or that it is not known. Refusal `round-not-closed`. */
export async function planNextRound(lead: ProjectLead, { roundId, nextOpensOn }: PlanNextRoundInput): Promise<void> {
  await transaction(async (tx) => {
    const { count } = await tx.round.updateMany({
      where: { id: roundId, closedOn: { not: null } },
      data: { nextOpensOn: nextOpensOn && dateFromDay(nextOpensOn) },
    })
    if (count === 0) throw new Refusal('round-not-closed')
    await record(tx, lead, 'round.next-planned', { kind: 'round', id: roundId }, { opensOn: nextOpensOn })
  })
}
