import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { visitor } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/db/transaction'
import type { EvaluationInput } from '@/lib/evaluations/inputs'
import { openRegistrationLink } from '@/lib/trainings/links'

/**
 * Keeps the answers without who gave them: the registration only remembers that it has answered, so that it answers once.
 * Refusals: `link-unknown`, `evaluation-answered`.
 */
export async function answerEvaluation({ token, ...answers }: EvaluationInput): Promise<void> {
  const id = openRegistrationLink('evaluation', token)
  if (!id) throw new Refusal('link-unknown')
  await transaction(async (tx) => {
    const found = await tx.trainingRegistration.findFirst({ where: { id, checkedInAt: { not: null } } })
    if (!found) throw new Refusal('link-unknown')
    const { count } = await tx.trainingRegistration.updateMany({
      where: { id, evaluated: false },
      data: { evaluated: true },
    })
    if (count === 0) throw new Refusal('evaluation-answered')
    await tx.trainingEvaluation.create({ data: { trainingId: found.trainingId, ...answers } })
    await record(tx, visitor, 'training.evaluated', { kind: 'training', id: found.trainingId }, {})
  })
}
