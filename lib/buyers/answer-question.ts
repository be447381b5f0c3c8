import 'server-only'
import { randomUUID } from 'node:crypto'
import { Refusal } from '@/lib/refusals/refusal'
import { record } from '@/lib/audit/record'
import type { BuyerAdvisor } from '@/lib/actors/actor'
import { inBuyersRoom } from '@/lib/buyers/buyers-room'
import type { AnswerQuestionInput } from '@/lib/buyers/inputs'
import { moveQuestion } from '@/lib/buyers/move-question'
import { linkOf, questionPath } from '@/lib/buyers/question-link'
import type { BuyerAnswer } from '@/lib/db/generated/client'
import { transaction, type Tx } from '@/lib/db/transaction'
import type { Locale } from '@/lib/i18n/pathnames'
import { queueBuyersMail } from '@/lib/mail/queue-mail'
import { sameAnswers } from '@/lib/refusals/same-answers'

/**
 * Answers the question on the asker's own page; the mail says only that an answer is there. An answered question may be
 * answered further. Refusals: `question-not-found`, `question-moved-on`, `conflict-of-interest`, `request-reused`.
 */
export async function answerQuestion(advisor: BuyerAdvisor, input: AnswerQuestionInput): Promise<void> {
  const { number, text, requestId } = input
  const { personId } = advisor
  await transaction(async (tx) => {
    const before = await inBuyersRoom(tx, advisor, (room) => room.buyerAnswer.findUnique({ where: { requestId } }))
    if (before) return requireSame(tx, advisor, input, before)

    const question = await moveQuestion(tx, advisor, input, ['asked', 'taken', 'answered'], {
      status: 'answered',
      takenBy: personId,
      answeredAt: new Date(),
    })
    const { id: questionId, email } = question
    const id = randomUUID()
    const locale = question.locale as Locale
    await inBuyersRoom(tx, advisor, async (room) => {
      await room.buyerAnswer.create({
        data: { id, questionId, authorId: personId, text, requestId },
        select: { id: true },
      })
      if (!email || !question.requestId) return
      const path = questionPath(locale, linkOf(question.requestId))
      await queueBuyersMail(room, questionId, { address: email, locale }, 'question-answered', { number }, { path })
    })
    await record(tx, advisor, 'question.answered', { kind: 'buyer-question', id: questionId }, { answerId: id })
  })
}

async function requireSame(
  tx: Tx,
  advisor: BuyerAdvisor,
  { number, text }: AnswerQuestionInput,
  before: BuyerAnswer,
): Promise<void> {
  const question = await inBuyersRoom(tx, advisor, (room) => room.buyerQuestion.findUnique({ where: { number } }))
  const asked = { questionId: question?.id, authorId: advisor.personId, text }
  if (!sameAnswers(before, asked)) throw new Refusal('request-reused')
}
