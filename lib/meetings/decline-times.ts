import 'server-only'
import { visitor } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/db/transaction'
import { offerForAnswer } from '@/lib/meetings/offer-for-answer'
import type { DeclineTimesInput } from '@/lib/meetings/times-inputs'
import { tellPerson } from '@/lib/notices/tell-person'
import { Refusal } from '@/lib/refusals/refusal'

/**
 * None of the times fits, says the company by its link; the advisor is told, and reads the note in the case. Said twice it
 * is said once. Refusals: `link-unknown`, `times-answered`, also when it is said again with another note.
 */
export async function declineTimes({ token, note }: DeclineTimesInput): Promise<void> {
  await transaction(async (tx) => {
    const { id: offerId, status, note: said, case: supportCase } = await offerForAnswer(tx, token)
    if (status === 'declined' && said === note) return
    if (status !== 'waiting') throw new Refusal('times-answered')
    const { id, number, companyId, advisorId } = supportCase
    await tx.meetingOffer.update({ where: { id: offerId }, data: { status: 'declined', note } })
    if (advisorId) await tellPerson(tx, advisorId, id, 'times-declined', { number })
    await record(tx, visitor, 'meeting.offer-declined', { kind: 'case', id, companyId }, { offerId })
  })
}
