'use server'

import { revalidatePath } from 'next/cache'
import { getLocale } from 'next-intl/server'
import { action } from '@/lib/action/action'
import { leadOn } from '@/lib/action/lead-on'
import { confirmAnswer } from '@/lib/buyers/confirm-answer'
import { correctAnswer } from '@/lib/buyers/correct-answer'
import { answerChangeInput, correctAnswerInput, publishAnswerInput } from '@/lib/buyers/inputs'
import { publishAnswer } from '@/lib/buyers/publish-answer'
import { withdrawAnswer } from '@/lib/buyers/withdraw-answer'
import { pagePath } from '@/lib/i18n/routes'

export const publishAnswerAction = action(['buyer-advisor'], publishAnswerInput, async (advisor, input) => {
  await publishAnswer(advisor, input)
  return leadOn(pagePath(await getLocale(), '/buyers-line/answers'), 'done')
})

export const correctAnswerAction = action(['buyer-advisor'], correctAnswerInput, async (advisor, input) => {
  await correctAnswer(advisor, input)
  return leadOn(pagePath(await getLocale(), '/buyers-line/answers'), 'done')
})

export const confirmAnswerAction = action(['buyer-advisor'], answerChangeInput, async (advisor, input) => {
  await confirmAnswer(advisor, input)
  revalidatePath('/', 'layout')
})

export const withdrawAnswerAction = action(['buyer-advisor'], answerChangeInput, async (advisor, input) => {
  await withdrawAnswer(advisor, input)
  return leadOn(pagePath(await getLocale(), '/buyers-line/answers'), 'done')
})
