import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { record } from '@/lib/audit/record'
import { dateFromDay, dayFromDate } from '@/lib/calendar/database-days'
import { today } from '@/lib/calendar/days'
import type { Claimant } from '@/lib/cases/claim-case'
import { transaction } from '@/lib/db/transaction'
import type { AnswerInvitationInput } from '@/lib/mandates/inputs'
import { STANDS } from '@/lib/mandates/list-invitations'
import { nameSelf } from '@/lib/people/name-self'

type Taken = { companyId: string; invitedBy: string; validTo: Date }

/**
 * Whoever has proven the address speaks for the company, verified by the colleague who invited. What they had declared
 * by themselves is raised; what somebody checked for longer stays as it is. Refusals: `signed-out`, `invitation-ended`.
 */
export async function acceptInvitation(person: Claimant, { invitationId, name }: AnswerInvitationInput): Promise<void> {
  if (!person) throw new Refusal('signed-out')
  const { id: personId } = person
  const me = { role: 'company-contact', personId }
  await transaction(async (tx) => {
    const [taken] = await tx.$queryRaw<Taken[]>`
      UPDATE invitation i SET ended_at = now(), accepted_by = p.id, name = NULL, email = NULL FROM person p
      WHERE p.id = ${personId}::uuid AND p.email_proven_at IS NOT NULL AND p.deactivated_at IS NULL
        AND i.email = p.email AND i.id = ${invitationId}::uuid AND ${STANDS}
      RETURNING i.company_id AS "companyId", i.invited_by AS "invitedBy", i.valid_to AS "validTo"`
    if (!taken) throw new Refusal('invitation-ended')
    const { companyId, invitedBy, validTo } = taken
    const verified = {
      level: 'verified',
      checkedHow: 'invited',
      verifiedBy: invitedBy,
      verifiedAt: new Date(),
      validTo,
    }
    const own = { personId, companyId, revokedAt: null }
    await tx.mandate.updateMany({
      where: { ...own, OR: [{ level: 'self-declared' }, { validTo: { lt: validTo } }] },
      data: verified,
    })
    const held = await tx.mandate.findFirst({ where: own, select: { validTo: true } })
    if (!held) {
      const begins = { personId, companyId, validFrom: dateFromDay(today()), createdBy: personId }
      await tx.mandate.create({ data: { ...verified, ...begins } })
    }
    const facts = { invitationId, personId, validTo: dayFromDate(held?.validTo ?? validTo) }
    await record(tx, me, 'mandate.accepted', { kind: 'company', id: companyId, companyId }, facts)
    await nameSelf(tx, personId, name)
  })
}
