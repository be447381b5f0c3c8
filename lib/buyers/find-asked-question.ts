import 'server-only'
import type { QuestionStatus, QuestionTopic } from '@/lib/buyers/codes'
import type { AskedQuestion } from '@/lib/buyers/asked-question'
import { inBuyersRoom } from '@/lib/buyers/buyers-room'
import { dayFromDate } from '@/lib/calendar/database-days'
import { transaction } from '@/lib/db/transaction'

/** The asker's own question with its answers, by the token of their link. Null when it opens nothing. */
export async function findAskedQuestion(link: string): Promise<AskedQuestion | null> {
  if (!/^[\w-]{49}$/.test(link)) return null
  return transaction((tx) =>
    inBuyersRoom(tx, { personId: null, link }, async (room) => {
      const question = await room.buyerQuestion.findFirst()
      if (!question) return null
      const answers = await room.buyerAnswer.findMany({
        where: { questionId: question.id },
        orderBy: { sentAt: 'asc' },
      })
      const { number, topic, text, status, wantsCall, askedAt, dueOn } = question
      return {
        number,
        topic: topic as QuestionTopic,
        text: text ?? '',
        status: status as QuestionStatus,
        wantsCall,
        askedAt,
        dueOn: dayFromDate(dueOn),
        answers: answers.map(({ id, text, sentAt }) => ({ id, text: text ?? '', sentAt })),
      }
    }),
  )
}
