import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { BuyerAdvisor } from '@/lib/actors/actor'
import type { AnswerChangeInput } from '@/lib/buyers/inputs'
import { keepRevision } from '@/lib/buyers/keep-revision'
import type { GeneralAnswer, Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'

/** Changes a published answer as its changer saw it, and keeps what it says now. Refusals: `answer-not-found`, `answer-moved-on`. */
export async function changeAnswer(
  tx: Tx,
  advisor: BuyerAdvisor,
  { slug, version }: AnswerChangeInput,
  data: Prisma.GeneralAnswerUncheckedUpdateManyInput,
): Promise<GeneralAnswer> {
  const { count } = await tx.generalAnswer.updateMany({
    where: { slug, version, status: 'published' },
    data: { ...data, version: { increment: 1 } },
  })
  const answer = await tx.generalAnswer.findUnique({ where: { slug } })
  if (!answer) throw new Refusal('answer-not-found')
  if (count === 0) throw new Refusal('answer-moved-on')
  await keepRevision(tx, advisor, answer)
  return answer
}
