import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { dayFromDate } from '@/lib/calendar/database-days'
import { db } from '@/lib/db/client'
import type { Tx } from '@/lib/db/transaction'
import { storedDraws } from '@/lib/rounds/draws'
import type { RulesOfRound } from '@/lib/rounds/round'
import type { Activity } from '@/lib/rounds/activities'
import type { Weights } from '@/lib/rounds/weights'

export type Round = RulesOfRound &
  Weights & {
    likelyMinutes: number
    coolingMonths: number
    id: string
    code: string
    name: string
    openedOn: string
    closedOn: string | null
    staffLoginLink: boolean
    counted: Activity[]
  }

/** The open round, or null between rounds. There is never more than one. */
export async function findCurrentRound(tx?: Tx): Promise<Round | null> {
  const row = await (tx ?? db()).round.findFirst({
    where: { closedOn: null },
    include: { roundActivity: { where: { counts: true } } },
  })
  if (!row) return null
  const { roundActivity, openedOn, closedOn, nextOpensOn: _none, ...round } = row
  const counted = roundActivity.map(({ activity }) => activity as Activity)
  const days = { openedOn: dayFromDate(openedOn), closedOn: closedOn && dayFromDate(closedOn) }
  return { ...round, ...days, ...storedDraws(row), counted }
}

/** Refusal `no-open-round`. */
export async function currentRound(tx?: Tx): Promise<Round> {
  const round = await findCurrentRound(tx)
  if (!round) throw new Refusal('no-open-round')
  return round
}
