import 'server-only'
import type { ProjectLead, System } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import type { Status } from '@/lib/cases/status'
import { tellPartner } from '@/lib/cases/tell-partner'
import type { Tx } from '@/lib/db/transaction'

/** The living consent that a partner follows a case, for the case that it goes on as, whose number and state it is told; it is as old as it was. */
export async function carryReferral(
  tx: Tx,
  lead: ProjectLead | System,
  fromId: string,
  { id, companyId, status }: { id: string; companyId: string; status: Status },
): Promise<void> {
  const followed = await tx.referral.findFirst({
    where: { caseId: fromId, consentAt: { not: null }, consentEndedAt: null, partner: { endedAt: null } },
    select: { partnerId: true, via: true, consentAt: true, consentVersion: true, referredBy: true },
  })
  if (!followed) return
  await tx.referral.create({ data: { caseId: id, ...followed }, select: { id: true } })
  const { partnerId, via, consentVersion: consent } = followed
  const facts = { partnerId, via: via as 'link' | 'form', consent }
  await record(tx, lead, 'referral.made', { kind: 'case', id, companyId }, facts)
  await tellPartner(tx, id, status)
}
