import 'server-only'
import { visitor } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/db/transaction'
import { followUpForAnswer } from '@/lib/outcomes/follow-up-for-answer'
import type { AnswerSatisfactionInput } from '@/lib/outcomes/inputs'
import { sameAnswers } from '@/lib/refusals/same-answers'

/**
 * How the support was, said by the link: the latest holds, and said again it is no new answer. Neither the number nor the
 * words are in the trail. Refusals: `link-unknown`, `follow-up-ended`.
 */
export async function answerSatisfaction({ token, score, words }: AnswerSatisfactionInput): Promise<void> {
  await transaction(async (tx) => {
    const { askedId, caseId, companyId } = await followUpForAnswer(tx, token, 'satisfaction')
    const before = await tx.latestSatisfaction.findUnique({ where: { caseId } })
    if (sameAnswers(before, { score, words })) return
    const { id: answerId } = await tx.satisfaction.create({
      select: { id: true },
      data: { caseId, askedId, score, words },
    })
    await record(tx, visitor, 'follow-up.rated', { kind: 'case', id: caseId, companyId }, { answerId })
  })
}
