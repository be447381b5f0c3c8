'use server'

import { refresh } from 'next/cache'
import { publicAction } from '@/lib/action/action'
import { answerEvaluation } from '@/lib/evaluations/answer-evaluation'
import { evaluationInput } from '@/lib/evaluations/inputs'

export const answerEvaluationAction = publicAction(evaluationInput, async (_person, input) => {
  await answerEvaluation(input)
  refresh()
})
