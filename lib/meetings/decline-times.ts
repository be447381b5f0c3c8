import 'server-only'
import { visitor, type CompanyContact, type Visitor } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { caseForChange } from '@/lib/cases/case-for-change'
import { transaction, type Tx } from '@/lib/db/transaction'
import { mayAnswer, offerForAnswer, offerOfCase, type OfferForAnswer } from '@/lib/meetings/offer-for-answer'
import type { DeclineOwnTimesInput, DeclineTimesInput } from '@/lib/meetings/times-inputs'
import { tellPerson } from '@/lib/notices/tell-person'
import { Refusal } from '@/lib/refusals/refusal'

/**
 * None of the times fits, says the company by its link; the advisor is told, and reads the note in the case. Said twice it
 * is said once. Refusals: `link-unknown`, `times-answered`, also when it is said again with another note, and where the times
 * may no longer be chosen of: whoever has the case by then has offered none.
 */
export async function declineTimes({ token, note }: DeclineTimesInput, now: Date = new Date()): Promise<void> {
  await transaction(async (tx) => decline(tx, visitor, await offerForAnswer(tx, token), note, now))
}

/** The same by a contact on the page of a case that is theirs. Refusals: `case-not-found`, `times-answered`. */
export async function declineOwnTimes(
  contact: CompanyContact,
  { number, offerId, note }: DeclineOwnTimesInput,
  now: Date = new Date(),
): Promise<void> {
  await transaction(async (tx) => {
    const { id } = await caseForChange(tx, contact, number)
    await decline(tx, contact, await offerOfCase(tx, id, offerId), note, now)
  })
}

async function decline(
  tx: Tx,
  teller: Visitor | CompanyContact,
  offer: OfferForAnswer,
  note: string | null,
  now: Date,
) {
  const { id: offerId, status, note: said, case: supportCase } = offer
  if (status === 'declined' && said === note) return
  if (!(await mayAnswer(tx, offer, now))) throw new Refusal('times-answered')
  const { id, number, companyId, advisorId } = supportCase
  await tx.meetingOffer.update({ where: { id: offerId }, data: { status: 'declined', note } })
  if (advisorId) await tellPerson(tx, advisorId, id, 'times-declined', { number })
  await record(tx, teller, 'meeting.offer-declined', { kind: 'case', id, companyId }, { offerId })
}
