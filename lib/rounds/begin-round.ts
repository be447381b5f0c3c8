import 'server-only'
import { dateFromDay } from '@/lib/calendar/database-days'
import type { Tx } from '@/lib/db/transaction'
import { ACTIVITIES } from '@/lib/rounds/activities'
import { drawsOf } from '@/lib/rounds/draws'
import type { OpenRoundInput } from '@/lib/rounds/inputs'
import { weightsOf } from '@/lib/rounds/weights'

/** Days after a close within which its advisor may still log time. */
const LOG_DAYS_AFTER_CLOSE = 14

/** Writes down a round with its rules. What it may not be is told by `namingRound`. */
export async function beginRound(tx: Tx, input: OpenRoundInput): Promise<{ id: string }> {
  // By name: a form that opens a round on the way brings fields of its own, which no round has.
  const { name, code, cap: capMinutes, counted, responseWorkingDays, logDaysAfterRound, staffLoginLink } = input
  const { lateAfterDays, holdLapseHours, likelyMinutes, coolingMonths } = input
  const rules = {
    ...{ capMinutes, responseWorkingDays, logDaysAfterRound, lateAfterDays, holdLapseHours, staffLoginLink },
    ...drawsOf(input),
    ...weightsOf(input),
    ...{ likelyMinutes, coolingMonths },
  }
  const openedOn = dateFromDay(input.openedOn)
  const { id } = await tx.round.create({
    select: { id: true },
    data: { name, code, openedOn, ...rules, logDaysAfterClose: LOG_DAYS_AFTER_CLOSE },
  })
  await tx.roundActivity.createMany({
    data: ACTIVITIES.map((activity) => ({ roundId: id, activity, counts: counted.includes(activity) })),
  })
  return { id }
}
