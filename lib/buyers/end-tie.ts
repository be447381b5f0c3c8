import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { inBuyersRoom } from '@/lib/buyers/buyers-room'
import type { EndTieInput } from '@/lib/buyers/inputs'
import { transaction } from '@/lib/db/transaction'

/**
 * Ends a tie that was wrong, in the question's procurement; the person may read it from now on. What the person does for
 * a bidder afterwards ties them again. Refusals: `question-not-found`, also for a lead who has not read it; `tie-stands`
 * when there is none, or it rests on work that was done.
 */
export async function endTie(lead: ProjectLead, { number, personId, tie, reason }: EndTieInput): Promise<void> {
  await transaction(async (tx) => {
    const id = await inBuyersRoom(tx, lead, async (room) => {
      const question = await room.buyerQuestion.findUnique({ where: { number }, select: { id: true } })
      if (!question) throw new Refusal('question-not-found')
      const [answer] = await room.$queryRaw<{ ended: number }[]>`
        SELECT end_bidder_tie(${question.id}::uuid, ${personId}::uuid, ${tie}, ${reason}) AS ended`
      if (!answer?.ended) throw new Refusal('tie-stands')
      return question.id
    })
    await record(tx, lead, 'question.tie-ended', { kind: 'buyer-question', id }, { personId, tie })
  })
}
