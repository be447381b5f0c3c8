import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { ProjectLead, System } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { dateFromDay } from '@/lib/calendar/database-days'
import { today } from '@/lib/calendar/days'
import { transaction } from '@/lib/db/transaction'

/** Closes the round and all its hour accounts: no more time is logged in it. Refusal `round-already-closed`. */
export async function closeRound(lead: ProjectLead | System, roundId: string, lastDay = today()): Promise<void> {
  await transaction(async (tx) => {
    const { count } = await tx.round.updateMany({
      where: { id: roundId, closedOn: null },
      data: { closedOn: dateFromDay(lastDay) },
    })
    if (count === 0) throw new Refusal('round-already-closed')
    const [shut] = await tx.$queryRaw<{ accounts: number }[]>`SELECT close_hour_accounts(${roundId}::uuid) AS accounts`
    await record(tx, lead, 'round.closed', { kind: 'round', id: roundId }, { accounts: shut?.accounts ?? 0 })
  })
}
