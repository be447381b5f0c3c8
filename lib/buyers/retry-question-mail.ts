import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { BuyerAdvisor } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { inBuyersRoom } from '@/lib/buyers/buyers-room'
import type { RetryQuestionMailInput } from '@/lib/buyers/inputs'
import { transaction } from '@/lib/db/transaction'

/**
 * Puts a mail about the question that failed, or is unsure, back in the queue. The event is the question's: outside the
 * room nobody learns of the mail. Refusals: `question-not-found`; `mail-moved-on`, also when its link has ended.
 */
export async function retryQuestionMail(
  advisor: BuyerAdvisor,
  { number, mailId, version }: RetryQuestionMailInput,
): Promise<void> {
  await transaction(async (tx) => {
    const id = await inBuyersRoom(tx, advisor, async (room) => {
      const question = await room.buyerQuestion.findUnique({ where: { number }, select: { id: true } })
      if (!question) throw new Refusal('question-not-found')
      await room.$executeRaw`SELECT set_config('ua.errand', 'post', true)`
      const count = await room.$executeRaw`
        UPDATE mail SET status = 'queued', version = version + 1, attempts = 0, next_at = now(), sending_at = NULL, fault = NULL
        WHERE id = ${mailId}::uuid AND question_id = ${question.id}::uuid AND version = ${version}
          AND status IN ('failed', 'unsure') AND fault IS DISTINCT FROM 'LINK_ENDED'`
      await room.$executeRaw`SELECT set_config('ua.errand', '', true)`
      if (count === 0) throw new Refusal('mail-moved-on')
      return question.id
    })
    await record(tx, advisor, 'question.mail-retried', { kind: 'buyer-question', id }, {})
  })
}
