import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { dateFromDay } from '@/lib/calendar/database-days'
import type { Tx } from '@/lib/db/transaction'

type Shut = { lastDay: string; nextOpensOn?: string | null }

/** Closes the round and its hour accounts, and answers how many there were. Refusal `round-already-closed`. */
export async function shutRound(tx: Tx, roundId: string, { lastDay, nextOpensOn = null }: Shut): Promise<number> {
  const { count } = await tx.round.updateMany({
    where: { id: roundId, closedOn: null },
    data: { closedOn: dateFromDay(lastDay), nextOpensOn: nextOpensOn && dateFromDay(nextOpensOn) },
  })
  if (count === 0) throw new Refusal('round-already-closed')
  const [shut] = await tx.$queryRaw<{ accounts: number }[]>`SELECT close_hour_accounts(${roundId}::uuid) AS accounts`
  return shut?.accounts ?? 0
}
