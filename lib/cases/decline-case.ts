import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { caseForChange } from '@/lib/cases/case-for-change'
import type { DeclineCaseInput } from '@/lib/cases/inputs'
import { moveCase } from '@/lib/cases/move-case'
import { notifyContact } from '@/lib/cases/notify-contact'
import { transaction } from '@/lib/db/transaction'
import { placeToTurn } from '@/lib/i18n/host-words'

/** Triage: not ours, with a coded reason and where to turn instead. Refusals: `case-not-found`, `case-moved-on`. */
export async function declineCase(
  lead: ProjectLead,
  { number, version, reason, turnTo }: DeclineCaseInput,
): Promise<void> {
  await transaction(async (tx) => {
    const supportCase = await caseForChange(tx, lead, number)
    const { id, companyId } = supportCase
    await moveCase(tx, lead, supportCase, version, 'decline', { waitingSinceAt: null })
    await tx.caseDecline.create({ data: { caseId: id, reason, turnTo, declinedBy: lead.personId } })
    const place = placeToTurn(turnTo)
    if (place) {
      const { name, url } = place
      await notifyContact(tx, id, 'case-declined-led-on', { number, placeSv: name.sv, placeEn: name.en, url })
    } else await notifyContact(tx, id, 'case-declined', { number })
    await record(tx, lead, 'case.declined', { kind: 'case', id, companyId }, { reason, turnTo }, 'declined')
  })
}
