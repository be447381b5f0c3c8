import 'server-only'
import type { ProjectLead, System } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { dateFromDay } from '@/lib/calendar/database-days'
import { databaseFault } from '@/lib/db/fault'
import { transaction } from '@/lib/db/transaction'
import type { SetTermsInput } from '@/lib/partners/inputs'
import { Refusal } from '@/lib/refusals/refusal'

/**
 * What a partner may see from a day on, after those that its setter saw (`seen`: how many there were). Refusals:
 * `partner-ended`, `terms-moved-on`.
 */
export async function setTerms(
  lead: ProjectLead | System,
  { partnerId, seen, sees, sinceOn, agreedWith, reference }: SetTermsInput,
): Promise<void> {
  const no = seen + 1
  try {
    await transaction(async (tx) => {
      const terms = { partnerId, no, sees, agreedWith, reference, setBy: lead.personId, sinceOn: dateFromDay(sinceOn) }
      await tx.partnerTerms.create({ data: terms, select: { id: true } })
      await record(tx, lead, 'partner.terms-set', { kind: 'partner', id: partnerId }, { no, sees, sinceOn })
    })
  } catch (error) {
    const fault = databaseFault(error)
    if (fault?.sqlState === 'UA196' || fault?.sqlState === '23503') throw new Refusal('partner-ended')
    if (fault?.sqlState === 'UA195' || fault?.sqlState === '23505') throw new Refusal('terms-moved-on')
    throw error
  }
}
