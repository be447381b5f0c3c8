import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/db/transaction'
import type { MemberInput } from '@/lib/partners/inputs'

/** Takes the place away; works on the person's next request. Refusal `member-unknown`. */
export async function revokeMember(lead: ProjectLead, { partnerId, personId }: MemberInput): Promise<void> {
  await transaction(async (tx) => {
    const { count } = await tx.partnerMember.updateMany({
      where: { partnerId, personId, revokedAt: null },
      data: { revokedAt: new Date(), revokedBy: lead.personId },
    })
    if (count === 0) throw new Refusal('member-unknown')
    await record(tx, lead, 'partner.member-revoked', { kind: 'partner', id: partnerId }, { personId })
  })
}
