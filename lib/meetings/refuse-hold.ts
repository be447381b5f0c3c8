import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { thisCaseSeenBy } from '@/lib/cases/access'
import { db } from '@/lib/db/client'
import { databaseFault } from '@/lib/db/fault'
import { Refusal } from '@/lib/refusals/refusal'

/**
 * What the database refused to hold, as a refusal; any other error as it is. Refusals: `hold-past-cap` {minutesLeft},
 * `mandate-not-verified`, `round-closed`.
 */
export async function refuseHold(error: unknown, booker: Advisor | ProjectLead, number: string): Promise<unknown> {
  const fault = databaseFault(error)
  if (fault?.sqlState === 'UA021') return new Refusal('mandate-not-verified')
  if (fault?.sqlState === 'UA002') return new Refusal('round-closed')
  if (fault?.sqlState !== '23514' || !fault.constraint?.endsWith('within_cap')) return error
  const [standing] = await db().$queryRaw<{ minutesLeft: number }[]>`
    SELECT s.minutes_left AS "minutesLeft" FROM cases c JOIN case_standing s ON s.case_id = c.id
    WHERE c.number = ${number} AND ${thisCaseSeenBy(booker)}`
  return new Refusal('hold-past-cap', { minutesLeft: standing?.minutesLeft ?? 0 }, 'reserved')
}
