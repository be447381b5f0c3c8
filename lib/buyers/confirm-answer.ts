import 'server-only'
import { record } from '@/lib/audit/record'
import type { BuyerAdvisor } from '@/lib/actors/actor'
import { changeAnswer } from '@/lib/buyers/change-answer'
import type { AnswerChangeInput } from '@/lib/buyers/inputs'
import { dateFromDay } from '@/lib/calendar/database-days'
import { today } from '@/lib/calendar/days'
import { transaction } from '@/lib/db/transaction'

/** Says that the answer was looked at today and still holds. Refusals: `answer-not-found`, `answer-moved-on`. */
export async function confirmAnswer(advisor: BuyerAdvisor, input: AnswerChangeInput): Promise<void> {
  const reviewedOn = today()
  await transaction(async (tx) => {
    const data = { reviewedOn: dateFromDay(reviewedOn), reviewedBy: advisor.personId }
    const { id } = await changeAnswer(tx, advisor, input, data)
    await record(tx, advisor, 'general-answer.confirmed', { kind: 'general-answer', id }, { reviewedOn })
  })
}
