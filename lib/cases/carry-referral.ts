import 'server-only'
import type { ProjectLead, System } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import type { Status } from '@/lib/cases/status'
import { tellPartner } from '@/lib/cases/tell-partner'
import type { Tx } from '@/lib/db/transaction'

type Carried = { partnerId: string; via: 'link' | 'form'; consent: string }

/**
 * The living consents that partners follow a case, which the transaction holds, for the case that it goes on as, whose number
 * and state they are told; each is as old as it was. Of a partner's two, where a case was joined into it, the later goes on.
 */
export async function carryReferral(
  tx: Tx,
  lead: ProjectLead | System,
  fromId: string,
  { id, companyId, status }: { id: string; companyId: string; status: Status },
): Promise<void> {
  const carried = await tx.$queryRaw<Carried[]>`
    INSERT INTO referral (partner_id, case_id, via, consent_at, consent_version, referred_by)
    SELECT DISTINCT ON (f.partner_id) f.partner_id, ${id}::uuid, r.via, r.consent_at, r.consent_version, r.referred_by
    FROM case_referral f JOIN referral r ON r.id = f.referral_id JOIN partner a ON a.id = f.partner_id AND a.ended_at IS NULL
    WHERE f.case_id = ${fromId}::uuid AND f.lives AND f.follows
    ORDER BY f.partner_id, r.consent_at DESC, f.referral_id
    RETURNING partner_id AS "partnerId", via, consent_version AS consent`
  for (const facts of carried) await record(tx, lead, 'referral.made', { kind: 'case', id, companyId }, facts)
  if (carried.length > 0) await tellPartner(tx, id, status)
}
