import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { ProjectLead, System } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { dateFromDay } from '@/lib/calendar/database-days'
import { hasDirectory } from '@/lib/config/directory'
import { databaseFault } from '@/lib/db/fault'
import { transaction } from '@/lib/db/transaction'
import type { OpenRoundInput } from '@/lib/rounds/inputs'
import { ACTIVITIES } from '@/lib/rounds/activities'

/** Days after a close within which its advisor may still log time. */
const LOG_DAYS_AFTER_CLOSE = 14

/**
 * Opens a programme round with its own cap and rules. Refusals: `round-already-open`, `round-code-taken`,
 * `staff-locked-out` when the staff has neither a directory nor links to sign in with.
 */
export async function openRound(lead: ProjectLead | System, input: OpenRoundInput): Promise<{ id: string }> {
  const { cap, counted, openedOn, ...named } = input
  if (!named.staffLoginLink && !hasDirectory()) throw new Refusal('staff-locked-out', {}, 'staffLoginLink')
  try {
    return await transaction(async (tx) => {
      const { id } = await tx.round.create({
        data: { ...named, capMinutes: cap, openedOn: dateFromDay(openedOn), logDaysAfterClose: LOG_DAYS_AFTER_CLOSE },
      })
      await tx.roundActivity.createMany({
        data: ACTIVITIES.map((activity) => ({ roundId: id, activity, counts: counted.includes(activity) })),
      })
      await record(tx, lead, 'round.opened', { kind: 'round', id }, { code: named.code, capMinutes: cap, counted })
      return { id }
    })
  } catch (error) {
    if (databaseFault(error)?.sqlState !== '23505') throw error
    if (databaseFault(error)?.constraint === 'round_one_open') throw new Refusal('round-already-open')
    throw new Refusal('round-code-taken', {}, 'code')
  }
}
