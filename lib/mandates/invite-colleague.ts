import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { CompanyContact } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { dateFromDay } from '@/lib/calendar/database-days'
import { addDays, today } from '@/lib/calendar/days'
import { caseForChange } from '@/lib/cases/case-for-change'
import { VERIFIED_DAYS } from '@/lib/companies/declare-mandate'
import type { InviteColleagueInput } from '@/lib/mandates/inputs'
import { isVerifiedFor } from '@/lib/mandates/verified-for'
import { transaction } from '@/lib/db/transaction'
import { queueMail } from '@/lib/mail/queue-mail'
import { joinPerson, recordJoined } from '@/lib/people/join-person'

/** A verified contact lets a colleague speak for the company too. Refusals: `case-not-found`, `not-verified-yourself`. */
export async function inviteColleague(
  inviter: CompanyContact,
  { number, name, email }: InviteColleagueInput,
): Promise<void> {
  await transaction(async (tx) => {
    const { companyId } = await caseForChange(tx, inviter, number)
    if (!isVerifiedFor(inviter, companyId)) throw new Refusal('not-verified-yourself')
    const person = await joinPerson(tx, { name, email, phone: null, locale: inviter.locale })
    const validFrom = today()
    const validTo = addDays(validFrom, VERIFIED_DAYS)
    const verifiedMandate = {
      level: 'verified',
      checkedHow: 'invited',
      verifiedBy: inviter.personId,
      verifiedAt: new Date(),
      validTo: dateFromDay(validTo),
    }
    const { count } = await tx.mandate.updateMany({
      where: { personId: person.id, companyId, revokedAt: null },
      data: verifiedMandate,
    })
    if (count === 0) {
      const named = { personId: person.id, companyId, validFrom: dateFromDay(validFrom), createdBy: inviter.personId }
      await tx.mandate.createMany({ data: [{ ...verifiedMandate, ...named }], skipDuplicates: true })
    }
    await queueMail(tx, person.id, 'invited', { number })
    const facts = { personId: person.id, validTo }
    await record(tx, inviter, 'mandate.invited', { kind: 'company', id: companyId, companyId }, facts)
    await recordJoined(tx, inviter, person, 'invited')
  })
}
