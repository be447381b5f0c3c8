import 'server-only'
import type { BuyerAdvisor } from '@/lib/actors/actor'
import type { GeneralAnswer } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'

/** Keeps what the answer says at this version. */
export async function keepRevision(tx: Tx, { personId: savedBy }: BuyerAdvisor, answer: GeneralAnswer): Promise<void> {
  const { id: answerId, version, topic, questionSv, answerSv, questionEn, answerEn, reviewedOn } = answer
  await tx.generalAnswerRevision.create({
    data: { answerId, version, topic, questionSv, answerSv, questionEn, answerEn, reviewedOn, savedBy },
    select: { version: true },
  })
}
