import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/db/transaction'
import { refuseLastLead } from '@/lib/people/last-lead'

/**
 * Shuts the person out within their next request, ends their sessions and the address of their calendar, and removes the views they
 * have saved, whose names and searches are theirs. Refusals: `not-yourself`, `person-unknown`, `last-lead`.
 */
export async function deactivatePerson(lead: ProjectLead, personId: string): Promise<void> {
  if (personId === lead.personId) throw new Refusal('not-yourself')
  await transaction(async (tx) => {
    const { count } = await tx.person.updateMany({
      where: { id: personId, deactivatedAt: null },
      data: { deactivatedAt: new Date() },
    })
    if (count === 0) throw new Refusal('person-unknown')
    await tx.session.deleteMany({ where: { personId } })
    await tx.savedView.deleteMany({ where: { personId } })
    await tx.calendarFeed.deleteMany({ where: { personId } })
    await record(tx, lead, 'person.deactivated', { kind: 'person', id: personId }, {})
  }).catch(refuseLastLead)
}
