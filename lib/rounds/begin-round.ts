import 'server-only'
import { dateFromDay } from '@/lib/calendar/database-days'
import type { Tx } from '@/lib/db/transaction'
import { ACTIVITIES } from '@/lib/rounds/activities'
import { drawsOf } from '@/lib/rounds/draws'
import type { OpenRoundInput, SeenPreparation } from '@/lib/rounds/inputs'
import { takePreparation } from '@/lib/rounds/take-preparation'
import { weightsOf } from '@/lib/rounds/weights'

/** Days after a close within which its advisor may still log time. */
const LOG_DAYS_AFTER_CLOSE = 14

/**
 * Writes down a round with its rules, in the place of the preparation that was seen. What it may not be is told by
 * `namingRound`. Refusal `prepared-moved-on`.
 */
export async function beginRound(tx: Tx, input: OpenRoundInput & SeenPreparation): Promise<{ id: string }> {
  const { preparedId, preparedVersion = 0 } = input
  const named = preparedId ? { id: (await takePreparation(tx, { preparedId, preparedVersion })).id } : {}
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
    data: { ...named, name, code, openedOn, ...rules, logDaysAfterClose: LOG_DAYS_AFTER_CLOSE },
  })
  await tx.roundActivity.createMany({
    data: ACTIVITIES.map((activity) => ({ roundId: id, activity, counts: counted.includes(activity) })),
  })
  return { id }
}
