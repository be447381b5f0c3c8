'use server'

import { revalidatePath } from 'next/cache'
import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { action } from '@/lib/action/action'
import { answerQuestion } from '@/lib/buyers/answer-question'
import { closeQuestion } from '@/lib/buyers/close-question'
import { confirmAnswer } from '@/lib/buyers/confirm-answer'
import { correctAnswer } from '@/lib/buyers/correct-answer'
import { correctQuestion } from '@/lib/buyers/correct-question'
import {
  answerChangeInput, answerQuestionInput, correctAnswerInput, correctQuestionInput, logCallInput, publishAnswerInput,
  questionChangeInput,
} from '@/lib/buyers/inputs' // prettier-ignore
import { logCall } from '@/lib/buyers/log-call'
import { publishAnswer } from '@/lib/buyers/publish-answer'
import { takeQuestion } from '@/lib/buyers/take-question'
import { withdrawAnswer } from '@/lib/buyers/withdraw-answer'
import { pagePath } from '@/lib/i18n/routes'

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

export const publishAnswerAction = action(['buyer-advisor'], publishAnswerInput, async (advisor, input) => {
  await publishAnswer(advisor, input)
  redirect(pagePath(await getLocale(), '/buyers-line/answers'))
})

export const correctAnswerAction = action(['buyer-advisor'], correctAnswerInput, async (advisor, input) => {
  await correctAnswer(advisor, input)
  redirect(pagePath(await getLocale(), '/buyers-line/answers'))
})

export const confirmAnswerAction = action(['buyer-advisor'], answerChangeInput, async (advisor, input) => {
  await confirmAnswer(advisor, input)
  revalidatePath('/', 'layout')
})

export const withdrawAnswerAction = action(['buyer-advisor'], answerChangeInput, async (advisor, input) => {
  await withdrawAnswer(advisor, input)
  redirect(pagePath(await getLocale(), '/buyers-line/answers'))
})
