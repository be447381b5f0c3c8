import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { BuyerAdvisor } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { inBuyersRoom } from '@/lib/buyers/buyers-room'
import type { MarkDifferenceInput } from '@/lib/buyers/inputs'
import { transaction } from '@/lib/db/transaction'

/**
 * Says that what is likely the question's procurement is another, or takes that back; the walls follow at once. The event
 * names the question only: on the other side nobody learns of it. Refusal: `question-not-found`.
 */
export async function markDifference(advisor: BuyerAdvisor, { matchId, apart }: MarkDifferenceInput): Promise<void> {
  await transaction(async (tx) => {
    const [told] = await inBuyersRoom(
      tx,
      advisor,
      (room) => room.$queryRaw<{ id: string | null }[]>`SELECT tell_apart(${matchId}::uuid, ${apart}) AS id`,
    )
    if (!told?.id) throw new Refusal('question-not-found')
    const type = apart ? 'question.told-apart' : 'question.taken-together'
    await record(tx, advisor, type, { kind: 'buyer-question', id: told.id }, {})
  })
}
