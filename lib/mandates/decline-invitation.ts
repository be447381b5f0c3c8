import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { record } from '@/lib/audit/record'
import type { Claimant } from '@/lib/cases/claim-case'
import { transaction } from '@/lib/db/transaction'

/** "Not me": the invitation ends and its typed name and address are forgotten. Refusals: `signed-out`, `invitation-ended`. */
export async function declineInvitation(person: Claimant, invitationId: string): Promise<void> {
  if (!person) throw new Refusal('signed-out')
  const { id: personId } = person
  await transaction(async (tx) => {
    const [declined] = await tx.$queryRaw<{ companyId: string }[]>`
      UPDATE invitation i SET ended_at = now(), name = NULL, email = NULL FROM person p
      WHERE p.id = ${personId}::uuid AND p.email_proven_at IS NOT NULL AND p.deactivated_at IS NULL
        AND i.email = p.email AND i.id = ${invitationId}::uuid AND i.ended_at IS NULL
      RETURNING i.company_id AS "companyId"`
    if (!declined) throw new Refusal('invitation-ended')
    const { companyId } = declined
    const subject = { kind: 'company', id: companyId, companyId } as const
    await record(tx, { role: 'visitor', personId }, 'mandate.offer-declined', subject, { invitationId })
  })
}
