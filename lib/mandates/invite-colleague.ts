import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { CompanyContact } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { dateFromDay, dayFromDate } from '@/lib/calendar/database-days'
import { addDays, today } from '@/lib/calendar/days'
import { caseForChange } from '@/lib/cases/case-for-change'
import { VERIFIED_DAYS } from '@/lib/companies/declare-mandate'
import type { InviteColleagueInput } from '@/lib/mandates/inputs'
import { isVerifiedFor } from '@/lib/mandates/verified-for'
import { transaction, type Tx } from '@/lib/db/transaction'
import { pagePath } from '@/lib/i18n/routes'
import { queueMailTo } from '@/lib/mail/queue-mail'

/**
 * A verified contact's word that a colleague may speak for the company too. It joins nobody: whoever proves the address
 * accepts it or not. Sent again while it waits it changes nothing. Refusals: `case-not-found`, `not-verified-yourself`.
 */
export async function inviteColleague(
  inviter: CompanyContact,
  { number, name, email }: InviteColleagueInput,
): Promise<void> {
  await transaction(async (tx) => {
    const { id: caseId, companyId } = await caseForChange(tx, inviter, number)
    if (!isVerifiedFor(inviter, companyId)) throw new Refusal('not-verified-yourself')
    const validTo = await lastDay(tx, inviter.personId, companyId)
    const [made] = await tx.invitation.createManyAndReturn({
      select: { id: true },
      skipDuplicates: true,
      data: [{ companyId, caseId, name, email, invitedBy: inviter.personId, validTo: dateFromDay(validTo) }],
    })
    if (!made) return
    const receiver = { address: email, locale: inviter.locale }
    await queueMailTo(tx, receiver, 'invited', { number }, { path: pagePath(inviter.locale, '/account') })
    const subject = { kind: 'company', id: companyId, companyId } as const
    await record(tx, inviter, 'mandate.offered', subject, { invitationId: made.id, validTo })
  })
}

/** No longer than the inviter's own: two who invite each other would speak for the company for ever, checked by nobody. */
async function lastDay(tx: Tx, personId: string, companyId: string): Promise<string> {
  const own = await tx.mandate.findFirst({ where: { personId, companyId, revokedAt: null }, select: { validTo: true } })
  const most = addDays(today(), VERIFIED_DAYS)
  const ends = own?.validTo ? dayFromDate(own.validTo) : most
  return ends < most ? ends : most
}
