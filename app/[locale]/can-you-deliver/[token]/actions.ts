'use server'

import { refresh } from 'next/cache'
import { publicAction } from '@/lib/action/action'
import { answerExercise } from '@/lib/exercises/answer-exercise'
import { answerExerciseInput } from '@/lib/exercises/inputs'
import { clientNetwork } from '@/lib/rates/client-network'
import { limit } from '@/lib/rates/limit'

export const answerExerciseAction = publicAction(answerExerciseInput, async (_person, input) => {
  await limit('answer-exercise', await clientNetwork())
  await answerExercise(input)
  refresh()
})
