import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { ProjectLead, System } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/db/transaction'
import { pagePath } from '@/lib/i18n/routes'
import { queueMail } from '@/lib/mail/queue-mail'
import type { AddMemberInput } from '@/lib/partners/inputs'
import { joinPerson, recordJoined } from '@/lib/people/join-person'

type Extra = { phone?: string; locale?: 'sv' | 'en'; demo?: boolean }

/**
 * Gives someone a place at a partner and mails them where to sign in; given again it changes nothing. Refusal
 * `partner-ended`.
 */
export async function addMember(
  lead: ProjectLead | System,
  { partnerId, name, email }: AddMemberInput,
  { phone, locale = 'sv', demo = false }: Extra = {},
): Promise<{ id: string }> {
  return transaction(async (tx) => {
    const [partner] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM partner WHERE id = ${partnerId}::uuid AND ended_at IS NULL FOR SHARE`
    if (!partner) throw new Refusal('partner-ended')
    const person = await joinPerson(tx, { name, email, phone: phone ?? null, locale, demo })
    const member = { partnerId, personId: person.id, addedBy: lead.personId }
    const { count } = await tx.partnerMember.createMany({ data: [member], skipDuplicates: true })
    await recordJoined(tx, lead, person, demo ? 'demo' : 'lead')
    if (count === 0) return { id: person.id }
    if (!demo) await queueMail(tx, person.id, 'partner-invited', {}, { path: pagePath(locale, '/partner') })
    await record(tx, lead, 'partner.member-added', { kind: 'partner', id: partnerId }, { personId: person.id })
    return { id: person.id }
  })
}
