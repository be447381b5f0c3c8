import 'server-only'
import { record } from '@/lib/audit/record'
import type { BuyerAdvisor } from '@/lib/actors/actor'
import type { QuestionChangeInput } from '@/lib/buyers/inputs'
import { moveQuestion } from '@/lib/buyers/move-question'
import { transaction } from '@/lib/db/transaction'

/** Ends the question. A year later its words and addresses are wiped. Refusals: `question-not-found`, `question-moved-on`. */
export async function closeQuestion(advisor: BuyerAdvisor, input: QuestionChangeInput): Promise<void> {
  await transaction(async (tx) => {
    const { id } = await moveQuestion(tx, advisor, input, ['asked', 'taken', 'answered'], {
      status: 'closed',
      closedAt: new Date(),
    })
    await record(tx, advisor, 'question.closed', { kind: 'buyer-question', id }, {})
  })
}
