import 'server-only'
import type { BuyerAdvisor, Staff, SteeringMember } from '@/lib/actors/actor'
import { dayFromDate } from '@/lib/calendar/database-days'
import { db } from '@/lib/db/client'
import type { Round } from '@/lib/rounds/find-current-round'
import { storedDraws } from '@/lib/rounds/draws'
import type { Activity } from '@/lib/rounds/activities'

export async function listRounds(
  _reader: Staff | SteeringMember | BuyerAdvisor,
): Promise<(Round & { nextOpensOn: string | null })[]> {
  const rows = await db().round.findMany({
    orderBy: { openedOn: 'desc' },
    include: { roundActivity: { where: { counts: true } } },
  })
  return rows.map(({ roundActivity, openedOn, closedOn, nextOpensOn, ...round }) => ({
    ...round,
    openedOn: dayFromDate(openedOn),
    closedOn: closedOn && dayFromDate(closedOn),
    nextOpensOn: nextOpensOn && dayFromDate(nextOpensOn),
    ...storedDraws(round),
    counted: roundActivity.map(({ activity }) => activity as Activity),
  }))
}
