import 'server-only'
import { dateFromDay } from '@/lib/calendar/database-days'
import type { Tx } from '@/lib/db/transaction'
import { ACTIVITIES } from '@/lib/rounds/activities'
import type { OpenRoundInput } from '@/lib/rounds/inputs'

/** Days after a close within which its advisor may still log time. */
const LOG_DAYS_AFTER_CLOSE = 14

/** Writes down a round with its rules. What it may not be is told by `namingRound`. */
export async function beginRound(tx: Tx, input: OpenRoundInput): Promise<{ id: string }> {
  const { cap, counted, openedOn, ...named } = input
  const { id } = await tx.round.create({
    select: { id: true },
    data: { ...named, capMinutes: cap, openedOn: dateFromDay(openedOn), logDaysAfterClose: LOG_DAYS_AFTER_CLOSE },
  })
  await tx.roundActivity.createMany({
    data: ACTIVITIES.map((activity) => ({ roundId: id, activity, counts: counted.includes(activity) })),
  })
  return { id }
}
