import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { BuyerAdvisor } from '@/lib/actors/actor'
import type { AnswerChangeInput } from '@/lib/buyers/inputs'
import { keepRevision } from '@/lib/buyers/keep-revision'
import { changeAsSeen } from '@/lib/db/change-as-seen'
import type { GeneralAnswer, Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'

/** Changes a published answer as its changer saw it, and keeps what it says now. Refusals: `answer-not-found`, `answer-moved-on`. */
export async function changeAnswer(
  tx: Tx,
  advisor: BuyerAdvisor,
  { slug, version }: AnswerChangeInput,
  data: Prisma.GeneralAnswerUncheckedUpdateManyInput,
): Promise<GeneralAnswer> {
  const seen = { slug, version, status: 'published' }
  await changeAsSeen(tx.generalAnswer, seen, data, async () => {
    const isThere = await tx.generalAnswer.findUnique({ where: { slug }, select: { id: true } })
    return new Refusal(isThere ? 'answer-moved-on' : 'answer-not-found')
  })
  const answer = await tx.generalAnswer.findUniqueOrThrow({ where: { slug } })
  await keepRevision(tx, advisor, answer)
  return answer
}
