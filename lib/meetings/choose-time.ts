import 'server-only'
import { visitor, type CompanyContact } from '@/lib/actors/actor'
import { caseForChange } from '@/lib/cases/case-for-change'
import { transaction } from '@/lib/db/transaction'
import { bookOffered, tellingTaken } from '@/lib/meetings/book-offered'
import { offerForAnswer, offerOfCase } from '@/lib/meetings/offer-for-answer'
import { Refusal } from '@/lib/refusals/refusal'
import type { ChooseOwnTimeInput, ChooseTimeInput } from '@/lib/meetings/times-inputs'

/**
 * The company chooses one of the times it was offered, by the link alone: the meeting is booked, its minutes held and both
 * told, together or not at all. The same time chosen again changes nothing. Refusals: `link-unknown`, and those of bookOffered.
 */
export async function chooseTime({ token, time }: ChooseTimeInput, now: Date = new Date()): Promise<void> {
  await tellingTaken(
    transaction(async (tx) => bookOffered(tx, visitor, await offerForAnswer(tx, token), new Date(time), now)),
  )
}

/**
 * The same by a contact on the page of a case that is theirs, whoever else has the link: of two at once the second sees what
 * the first has chosen. Refusals: `case-not-found`, `times-answered`, also for an offer of another case, and those of
 * bookOffered.
 */
export async function chooseOwnTime(
  contact: CompanyContact,
  { number, offerId, time }: ChooseOwnTimeInput,
  now: Date = new Date(),
): Promise<void> {
  const choose = transaction(async (tx) => {
    const { id } = await caseForChange(tx, contact, number)
    await bookOffered(tx, contact, await offerOfCase(tx, id, offerId), new Date(time), now)
  })
  await tellingTaken(choose)
}

/** Whether a choice was refused since another of the times had been chosen. */
export function isChosenBefore(error: unknown): boolean {
  return error instanceof Refusal && error.code === 'time-chosen-before'
}
