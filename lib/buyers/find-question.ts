import 'server-only'
import { noteAccess } from '@/lib/audit/note-access'
import type { BuyerAdvisor, ProjectLead } from '@/lib/auth/actor'
import { inBuyersRoom } from '@/lib/buyers/buyers-room'
import { namesOf } from '@/lib/buyers/list-questions'
import type { BuyerQuestion } from '@/lib/db/generated/client'
import { transaction } from '@/lib/db/transaction'

export type QuestionView = {
  question: BuyerQuestion
  takenByName: string | null
  answers: { id: string; text: string | null; sentAt: Date; authorName: string }[]
  calls: { id: string; result: string; note: string | null; calledAt: Date; callerName: string }[]
}

/**
 * The question for its reader, who from now on stands on the buyer's side of its procurement. The read goes to the
 * access log, and so does a denied one. Null is "not there" and "not yours" alike.
 */
export async function findQuestion(staff: BuyerAdvisor | ProjectLead, number: string): Promise<QuestionView | null> {
  const { personId, role } = staff
  const view = await transaction(async (tx) => {
    const found = await inBuyersRoom(tx, staff, async (room) => {
      const question = await room.buyerQuestion.findUnique({ where: { number } })
      if (!question) return null
      await room.$executeRaw`SELECT note_question_read(${question.id}::uuid)`
      const [answers, calls] = [
        await room.buyerAnswer.findMany({ where: { questionId: question.id }, orderBy: { sentAt: 'asc' } }),
        await room.buyerCall.findMany({ where: { questionId: question.id }, orderBy: { calledAt: 'asc' } }),
      ]
      return { question, answers, calls }
    })
    if (!found) return null
    const { question, answers, calls } = found
    const hands = [question.takenBy ?? [], ...answers.map((one) => one.authorId), ...calls.map((one) => one.callerId)]
    const names = await namesOf(tx, hands.flat())
    return {
      question,
      takenByName: question.takenBy ? (names.get(question.takenBy) ?? null) : null,
      answers: answers.map(({ id, text, sentAt, authorId }) => ({
        id,
        text,
        sentAt,
        authorName: names.get(authorId) ?? '',
      })),
      calls: calls.map(({ id, result, note, calledAt, callerId }) => ({
        id, result, note, calledAt, callerName: names.get(callerId) ?? '',
      })), // prettier-ignore
    }
  })
  if (view)
    await noteAccess({ action: 'read', subjectKind: 'buyer-question', subjectId: view.question.id, personId, role })
  else await noteAccess({ action: 'denied', subjectKind: 'buyer-question', personId, role, reasonCode: 'not-seen' })
  return view
}
