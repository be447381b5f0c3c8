'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { action } from '@/lib/action/action'
import { answerQuestion } from '@/lib/buyers/answer-question'
import { closeQuestion } from '@/lib/buyers/close-question'
import { endTie } from '@/lib/buyers/end-tie'
import { correctQuestion } from '@/lib/buyers/correct-question'
import {
  answerQuestionInput, correctQuestionInput, endTieInput, logCallInput, markDifferenceInput, questionChangeInput, readQuestionInput,
  retryQuestionMailInput,
} from '@/lib/buyers/inputs' // prettier-ignore
import { markDifference } from '@/lib/buyers/mark-difference'
import { readQuestion } from '@/lib/buyers/read-question'
import { logCall } from '@/lib/buyers/log-call'
import { pagePath } from '@/lib/i18n/routes'
import { retryQuestionMail } from '@/lib/buyers/retry-question-mail'
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

export const readQuestionAction = action(['project-lead'], readQuestionInput, async (lead, input) => {
  await readQuestion(lead, input)
  redirect(pagePath(lead.locale, '/buyers-line/[number]', { number: input.number }))
})

export const markDifferenceAction = action(['buyer-advisor'], markDifferenceInput, async (advisor, input) => {
  await markDifference(advisor, input)
  revalidatePath('/', 'layout')
})

export const endTieAction = action(['project-lead'], endTieInput, async (lead, input) => {
  await endTie(lead, input)
  revalidatePath('/', 'layout')
})

export const retryQuestionMailAction = action(['buyer-advisor'], retryQuestionMailInput, async (advisor, input) => {
  await retryQuestionMail(advisor, input)
  revalidatePath('/', 'layout')
})
