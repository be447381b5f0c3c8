import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { caseForChange } from '@/lib/cases/case-for-change'
import type { DeclineReason, SentBackReason } from '@/lib/cases/codes'
import { requireMove, requireSeen } from '@/lib/cases/move-case'
import { writeDecline } from '@/lib/cases/write-decline'
import { transaction } from '@/lib/db/transaction'
import type { SendBackInput } from '@/lib/partners/inputs'
import { Refusal } from '@/lib/refusals/refusal'

/** What the company is told of the same: the case is declined for the reason that is nearest. */
const DECLINED_AS: Record<SentBackReason, DeclineReason> = {
  'outside-county': 'outside-county',
  'not-eligible': 'not-eligible',
  'already-customer': 'duplicate',
  'not-procurement': 'not-procurement',
  'not-wanted': 'other',
  'not-reached': 'no-answer',
  other: 'other',
}

/**
 * Declines a case that a partner referred, or that such a one was joined into, and tells each partner why: on its page and by
 * mail, and without the number where the company does not agree that it is followed. Refusals: `case-not-found`, `case-moved-on`, `step-not-allowed`,
 * `referral-none`.
 */
export async function sendBackReferral(
  lead: ProjectLead,
  { number, version, reason, words, turnTo }: SendBackInput,
): Promise<void> {
  await transaction(async (tx) => {
    const supportCase = await caseForChange(tx, lead, number)
    const { id: caseId, companyId } = supportCase
    await requireMove(tx, supportCase, version, 'decline')
    if ((await tx.caseReferral.count({ where: { caseId, lives: true } })) === 0) throw new Refusal('referral-none')
    // Before the decline, which the partner is told of: of two who do it at once the second waits here.
    const data = [{ caseId, reason, words, returnedBy: lead.personId }]
    const { count } = await tx.referralReturn.createMany({ data, skipDuplicates: true })
    if (count === 0) await requireSeen(tx, supportCase, version)
    await record(tx, lead, 'referral.returned', { kind: 'case', id: caseId, companyId }, { reason })
    await writeDecline(tx, lead, supportCase, version, { reason: DECLINED_AS[reason], turnTo })
  })
}
