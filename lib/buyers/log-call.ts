import 'server-only'
import { randomUUID } from 'node:crypto'
import { Refusal } from '@/lib/refusals/refusal'
import { record } from '@/lib/audit/record'
import type { BuyerAdvisor } from '@/lib/actors/actor'
import { inBuyersRoom } from '@/lib/buyers/buyers-room'
import type { LogCallInput } from '@/lib/buyers/inputs'
import { sameAnswers } from '@/lib/refusals/same-answers'
import { transaction } from '@/lib/db/transaction'

/**
 * A call to the asker, reached or not. The same request logs it once. Refusals: `question-not-found`, `question-closed`,
 * `conflict-of-interest`, `request-reused`.
 */
export async function logCall(advisor: BuyerAdvisor, { number, requestId, result, note }: LogCallInput): Promise<void> {
  await transaction(async (tx) => {
    const logged = await inBuyersRoom(tx, advisor, async (room) => {
      const question = await room.buyerQuestion.findUnique({ where: { number } })
      if (!question) throw new Refusal('question-not-found')
      const asked = { questionId: question.id, callerId: advisor.personId, result, note: note || null }
      const before = await room.buyerCall.findUnique({ where: { requestId } })
      if (before) return refuseOther(before, asked)
      if (question.status === 'closed') throw new Refusal('question-closed')
      const id = randomUUID()
      const count = await room.$executeRaw`
        INSERT INTO buyer_call (id, question_id, caller_id, result, note, request_id)
        VALUES (${id}::uuid, ${question.id}::uuid, ${advisor.personId}::uuid, ${result}, ${note || null}, ${requestId}::uuid)
        ON CONFLICT (request_id) DO NOTHING`
      if (count === 1) return { id, questionId: question.id }
      return refuseOther(await room.buyerCall.findUnique({ where: { requestId } }), asked)
    })
    if (!logged) return
    const subject = { kind: 'buyer-question', id: logged.questionId } as const
    await record(tx, advisor, 'question.called', subject, { callId: logged.id, result })
  })
}

type Call = { questionId: string; callerId: string; result: string; note: string | null }

function refuseOther(stored: Call | null, asked: Call): null {
  if (!sameAnswers(stored, asked)) throw new Refusal('request-reused')
  return null
}
