import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { system, type Person } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { dateFromDay, dayFromDate } from '@/lib/calendar/database-days'
import { today } from '@/lib/calendar/days'
import type { ClaimInput } from '@/lib/cases/claim-inputs'
import { declareMandate } from '@/lib/companies/declare-mandate'
import type { Tx } from '@/lib/db/transaction'
import { transaction } from '@/lib/db/transaction'
import { nameSelf } from '@/lib/people/name-self'

/** Who is signed in, whatever they may act as. */
export type Claimant = Pick<Person, 'id'> | null

type Claimed = { id: string; companyId: string; status: string }

/**
 * "It is mine": whoever has proven the address that a case was opened with becomes its contact, on their own word for the
 * company. What the staff had checked of the contact becomes the mandate's. Refusals: `signed-out`, `case-not-found`.
 */
export async function claimCase(person: Claimant, { number, name }: ClaimInput): Promise<void> {
  if (!person) throw new Refusal('signed-out')
  const me = { role: 'company-contact', personId: person.id }
  await transaction(async (tx) => {
    const [claimed] = await tx.$queryRaw<Claimed[]>`
      UPDATE cases c SET contact_id = p.id FROM person p
      WHERE p.id = ${person.id}::uuid AND p.email_proven_at IS NOT NULL AND p.deactivated_at IS NULL
        AND c.contact_email = p.email AND c.number = ${number} AND c.contact_id IS NULL AND c.contact_disowned_at IS NULL
      RETURNING c.id, c.company_id AS "companyId", c.status`
    if (!claimed) throw new Refusal('case-not-found')
    const { id, companyId, status } = claimed
    await declareMandate(tx, me, person.id, companyId)
    await record(tx, me, 'case.contact-claimed', { kind: 'case', id, companyId }, { personId: person.id }, status)
    await keepCheck(tx, person.id, claimed)
    await nameSelf(tx, person.id, name)
  })
}

/** The staff checked this case's contact before there was a person to hold the mandate. */
async function keepCheck(tx: Tx, personId: string, { id, companyId }: Claimed): Promise<void> {
  const check = await tx.contactCheck.findFirst({
    where: { caseId: id, revokedAt: null, validTo: { gte: dateFromDay(today()) } },
  })
  if (!check) return
  const { checkedHow, checkedBy, checkedAt, validTo } = check
  const { count } = await tx.mandate.updateMany({
    where: { personId, companyId, revokedAt: null, level: 'self-declared' },
    data: { level: 'verified', checkedHow, verifiedBy: checkedBy, verifiedAt: checkedAt, validTo },
  })
  if (count === 0) return
  const facts = { personId, how: checkedHow, validTo: dayFromDate(validTo) }
  await record(tx, system, 'mandate.verified', { kind: 'company', id: companyId, companyId }, facts)
}
