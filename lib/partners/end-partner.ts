import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/db/transaction'

/** The partner's people see nothing from their next request on, and its code brings nobody. Refusal `partner-ended`. */
export async function endPartner(lead: ProjectLead, partnerId: string): Promise<void> {
  await transaction(async (tx) => {
    const { count } = await tx.partner.updateMany({
      where: { id: partnerId, endedAt: null },
      data: { endedAt: new Date() },
    })
    if (count === 0) throw new Refusal('partner-ended')
    await record(tx, lead, 'partner.ended', { kind: 'partner', id: partnerId }, {})
  })
}
