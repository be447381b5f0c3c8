import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { record } from '@/lib/audit/record'
import type { BuyerAdvisor } from '@/lib/actors/actor'
import { inBuyersRoom } from '@/lib/buyers/buyers-room'
import type { CorrectQuestionInput } from '@/lib/buyers/inputs'
import { moveQuestion } from '@/lib/buyers/move-question'
import { buyerNumber } from '@/lib/config/buyer-number'
import { transaction } from '@/lib/db/transaction'
import { normaliseTedNumber } from '@/lib/procurements/procurement-key'

/**
 * Names or corrects the procurement that the question is about; the walls follow at once, and the earlier ones stand.
 * Refusals: `question-not-found`, `question-moved-on`; `conflict-of-interest` when it is one where this advisor helps a
 * bidder.
 */
export async function correctQuestion(advisor: BuyerAdvisor, input: CorrectQuestionInput): Promise<void> {
  const { number, version, reference } = input
  const boughtFor = input.boughtFor || null
  const tedNumber = normaliseTedNumber(input.tedNumber)
  await transaction(async (tx) => {
    const named = await inBuyersRoom(tx, advisor, async (room) => {
      const found = await room.buyerQuestion.findUnique({ where: { number }, select: { id: true, organisation: true } })
      if (!found) throw new Refusal('question-not-found')
      const buyerOrgDigits = buyerNumber(input.buyerOrgNumber, found.organisation ?? '')
      const [judged] = await room.$queryRaw<{ may: boolean }[]>`
        SELECT stands_in_buyers_room('{buyer-advisor}', ${found.id}::uuid, procurement_keys(
          ARRAY[${found.organisation}, ${boughtFor}]::text[], ${buyerOrgDigits}, ${reference}, ${tedNumber})) AS may`
      if (!judged?.may) throw new Refusal('conflict-of-interest')
      return { buyerOrgDigits, boughtFor }
    })
    const { id } = await moveQuestion(tx, advisor, { number, version }, ['asked', 'taken', 'answered'], {
      reference: reference || null,
      tedNumber,
      ...named,
    })
    await record(tx, advisor, 'question.corrected', { kind: 'buyer-question', id }, {})
  })
}
