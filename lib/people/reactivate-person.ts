import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/db/transaction'

/** Lets the person in again. Refusal `person-unknown`. */
export async function reactivatePerson(lead: ProjectLead, personId: string): Promise<void> {
  await transaction(async (tx) => {
    const { count } = await tx.person.updateMany({
      where: { id: personId, deactivatedAt: { not: null }, anonymisedAt: null },
      data: { deactivatedAt: null },
    })
    if (count === 0) throw new Refusal('person-unknown')
    await record(tx, lead, 'person.reactivated', { kind: 'person', id: personId }, {})
  })
}
