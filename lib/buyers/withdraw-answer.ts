import 'server-only'
import { record } from '@/lib/audit/record'
import type { BuyerAdvisor } from '@/lib/actors/actor'
import { changeAnswer } from '@/lib/buyers/change-answer'
import type { AnswerChangeInput } from '@/lib/buyers/inputs'
import { transaction } from '@/lib/db/transaction'

/** Takes an answer that no longer holds off the public pages. Refusals: `answer-not-found`, `answer-moved-on`. */
export async function withdrawAnswer(advisor: BuyerAdvisor, input: AnswerChangeInput): Promise<void> {
  await transaction(async (tx) => {
    const { id } = await changeAnswer(tx, advisor, input, { status: 'withdrawn' })
    await record(tx, advisor, 'general-answer.withdrawn', { kind: 'general-answer', id }, {})
  })
}
