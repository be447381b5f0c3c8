import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { dateFromDay } from '@/lib/calendar/database-days'
import { databaseFault } from '@/lib/db/fault'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/refusals/refusal'
import type { ReopenWeekInput } from '@/lib/time/own-time-inputs'

/**
 * Takes back that a week is done, until the lead has approved one of its months. One that is open already stays so.
 * Refusal: `week-approved`.
 */
export async function reopenWeek(advisor: Advisor, { week: monday }: ReopenWeekInput): Promise<void> {
  try {
    await transaction(async (tx) => {
      const newest = await tx.weekDone.findFirst({
        where: { advisorId: advisor.personId, monday: dateFromDay(monday) },
        orderBy: { doneAt: 'desc' },
        select: { id: true, reopenedAt: true },
      })
      if (!newest || newest.reopenedAt) return
      const { count } = await tx.weekDone.updateMany({
        where: { id: newest.id, reopenedAt: null },
        data: { reopenedAt: new Date() },
      })
      // The other of two tabs was first: what both asked for stands.
      if (count > 0) await record(tx, advisor, 'week.reopened', { kind: 'week', id: newest.id }, { monday })
    })
  } catch (error) {
    if (databaseFault(error)?.sqlState === 'UA122') throw new Refusal('week-approved')
    throw error
  }
}
