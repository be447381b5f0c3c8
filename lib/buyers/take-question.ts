import 'server-only'
import { record } from '@/lib/audit/record'
import type { BuyerAdvisor } from '@/lib/actors/actor'
import type { QuestionChangeInput } from '@/lib/buyers/inputs'
import { moveQuestion } from '@/lib/buyers/move-question'
import { transaction } from '@/lib/db/transaction'

/**
 * Takes the question on, or over from a colleague. From now on the taker stands on the buyer's side. Refusals:
 * `question-not-found`, `question-moved-on`, `conflict-of-interest`.
 */
export async function takeQuestion(advisor: BuyerAdvisor, input: QuestionChangeInput): Promise<void> {
  await transaction(async (tx) => {
    const { id } = await moveQuestion(tx, advisor, input, ['asked', 'taken', 'answered'], {
      status: 'taken',
      takenBy: advisor.personId,
    })
    await record(tx, advisor, 'question.taken', { kind: 'buyer-question', id }, {})
  })
}
