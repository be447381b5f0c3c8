import 'server-only'
import { record } from '@/lib/audit/record'
import type { Tx } from '@/lib/db/transaction'
import type { ReferralVia } from '@/lib/partners/codes'

type Recorder = Parameters<typeof record>[1]
type Referred = { id: string; companyId: string }
type How = { partnerId: string; via: ReferralVia; consentVersion: string | null; referredBy: string | null }

/** Notes who sent the company to us, in the transaction that opens the case. */
export async function addReferral(tx: Tx, recorder: Recorder, { id, companyId }: Referred, how: How): Promise<void> {
  const consentAt = how.consentVersion === null ? null : new Date()
  await tx.referral.create({ data: { ...how, caseId: id, consentAt } })
  const { partnerId, via, consentVersion: consent } = how
  await record(tx, recorder, 'referral.made', { kind: 'case', id, companyId }, { partnerId, via, consent })
}
