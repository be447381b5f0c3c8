import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { dateFromDay } from '@/lib/calendar/database-days'
import { databaseFault } from '@/lib/db/fault'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/refusals/refusal'
import type { CloseMonthInput } from '@/lib/time/month-inputs'

/**
 * Closes a month for time, for good. What is found out later is dated the day it is written and says which day it concerns:
 * the database refuses everything else. Refusals: `month-not-over`, `month-closed` by somebody before.
 */
export async function closeMonth(lead: ProjectLead, { month }: Pick<CloseMonthInput, 'month'>): Promise<void> {
  const first = `${month}-01`
  try {
    await transaction(async (tx) => {
      const data = { month: dateFromDay(first), closedBy: lead.personId }
      const { id } = await tx.closedMonth.create({ data, select: { id: true } })
      await record(tx, lead, 'month.closed', { kind: 'month', id }, { month: first })
    })
  } catch (error) {
    const state = databaseFault(error)?.sqlState
    if (state === 'UA083') throw new Refusal('month-not-over')
    if (state === '23505') throw new Refusal('month-closed')
    throw error
  }
}
