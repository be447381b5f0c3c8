import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { dateFromDay } from '@/lib/calendar/database-days'
import { databaseFault } from '@/lib/db/fault'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/refusals/refusal'
import type { SignOffMonthInput } from '@/lib/time/own-time-inputs'

const REFUSED = { UA083: 'month-not-over', UA120: 'month-moved-on', '23505': 'month-approved' } as const

/**
 * Approves an advisor's month as the lead saw it, once; after a change it is approved anew. Refusals: `own-time`,
 * `month-not-over`, `month-without-time`, `month-moved-on` since it was seen, `month-approved` by somebody before.
 */
export async function signOffMonth(lead: ProjectLead, { advisorId, month, entries }: SignOffMonthInput): Promise<void> {
  if (advisorId === lead.personId) throw new Refusal('own-time')
  if (entries === 0) throw new Refusal('month-without-time')
  const first = `${month}-01`
  try {
    await transaction(async (tx) => {
      const { id, ...sums } = await tx.monthSignOff.create({
        data: { advisorId, month: dateFromDay(first), entries, signedBy: lead.personId },
        select: { id: true, counted: true, outside: true, travel: true },
      })
      const facts = { advisorId, month: first, entries, ...sums }
      await record(tx, lead, 'month.signed-off', { kind: 'sign-off', id }, facts)
    })
  } catch (error) {
    const code = REFUSED[databaseFault(error)?.sqlState as keyof typeof REFUSED]
    throw code ? new Refusal(code) : error
  }
}
