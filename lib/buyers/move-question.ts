import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { BuyerAdvisor } from '@/lib/actors/actor'
import { inBuyersRoom, leaveBuyersRoom } from '@/lib/buyers/buyers-room'
import type { QuestionChangeInput } from '@/lib/buyers/inputs'
import type { QuestionStatus } from '@/lib/buyers/codes'
import { clockOf } from '@/lib/calendar/clock'
import { changeAsSeen } from '@/lib/db/change-as-seen'
import type { BuyerQuestion, Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'

/**
 * Changes the question as its changer saw it, and answers it as it was before. Refusals: `question-not-found`, also
 * when a wall stands between; `question-moved-on` with who was first; `question-closed` when nobody was, and it is not
 * open for changes; `conflict-of-interest`.
 */
export async function moveQuestion(
  tx: Tx,
  advisor: BuyerAdvisor,
  { number, version }: QuestionChangeInput,
  from: readonly QuestionStatus[],
  data: Prisma.BuyerQuestionUncheckedUpdateManyInput,
): Promise<BuyerQuestion> {
  return inBuyersRoom(tx, advisor, async (room) => {
    const question = await room.buyerQuestion.findUnique({ where: { number } })
    if (!question) throw new Refusal('question-not-found')
    const seen = { id: question.id, version, status: { in: [...from] } }
    await changeAsSeen(room.buyerQuestion, seen, data, async () => {
      // Somebody may have been first since it was read, or a wall may have come between: then it is not there any more.
      const now = await room.buyerQuestion.findUnique({ where: { number }, select: { version: true } })
      if (!now) return new Refusal('question-not-found')
      await leaveBuyersRoom(tx)
      return now.version === version ? new Refusal('question-closed') : movedOn(tx, question.id)
    })
    return question
  })
}

async function movedOn(tx: Tx, questionId: string): Promise<Refusal> {
  const [last] = await tx.$queryRaw<{ who: string; at: Date }[]>`
    SELECT coalesce(p.name, '') AS who, e.at FROM audit_event e LEFT JOIN person p ON p.id = e.actor_id
    WHERE e.stream = 'system' AND e.subject_kind = 'buyer-question' AND e.subject_id = ${questionId}::uuid
    ORDER BY e.seq DESC LIMIT 1`
  return new Refusal('question-moved-on', { who: last?.who ?? '', clock: last ? clockOf(last.at) : '' })
}
