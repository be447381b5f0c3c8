'use server'

import { revalidatePath } from 'next/cache'
import { action } from '@/lib/action/action'
import { answerQuestion } from '@/lib/buyers/answer-question'
import { closeQuestion } from '@/lib/buyers/close-question'
import { correctQuestion } from '@/lib/buyers/correct-question'
import { answerQuestionInput, correctQuestionInput, logCallInput, questionChangeInput } from '@/lib/buyers/inputs'
import { logCall } from '@/lib/buyers/log-call'
import { takeQuestion } from '@/lib/buyers/take-question'

export const takeQuestionAction = action(['buyer-advisor'], questionChangeInput, async (advisor, input) => {
  await takeQuestion(advisor, input)
  revalidatePath('/', 'layout')
})

export const answerQuestionAction = action(['buyer-advisor'], answerQuestionInput, async (advisor, input) => {
  await answerQuestion(advisor, input)
  revalidatePath('/', 'layout')
})

export const logCallAction = action(['buyer-advisor'], logCallInput, async (advisor, input) => {
  await logCall(advisor, input)
  revalidatePath('/', 'layout')
})

export const correctQuestionAction = action(['buyer-advisor'], correctQuestionInput, async (advisor, input) => {
  await correctQuestion(advisor, input)
  revalidatePath('/', 'layout')
})

export const closeQuestionAction = action(['buyer-advisor'], questionChangeInput, async (advisor, input) => {
  await closeQuestion(advisor, input)
  revalidatePath('/', 'layout')
})
