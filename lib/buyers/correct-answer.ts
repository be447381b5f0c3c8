import 'server-only'
import { record } from '@/lib/audit/record'
import type { BuyerAdvisor } from '@/lib/actors/actor'
import { changeAnswer } from '@/lib/buyers/change-answer'
import type { CorrectAnswerInput } from '@/lib/buyers/inputs'
import { dateFromDay } from '@/lib/calendar/database-days'
import { transaction } from '@/lib/db/transaction'

/** Rewrites a published answer; what it said before is kept. Refusals: `answer-not-found`, `answer-moved-on`. */
export async function correctAnswer(advisor: BuyerAdvisor, input: CorrectAnswerInput): Promise<void> {
  const { slug, version, topic, questionSv, answerSv, questionEn, answerEn, reviewedOn } = input
  await transaction(async (tx) => {
    const data = { topic, questionSv, answerSv, questionEn, answerEn, reviewedOn: dateFromDay(reviewedOn) }
    const { id } = await changeAnswer(tx, advisor, { slug, version }, { ...data, reviewedBy: advisor.personId })
    await record(tx, advisor, 'general-answer.corrected', { kind: 'general-answer', id }, { reviewedOn })
  })
}
