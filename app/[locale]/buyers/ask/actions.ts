'use server'

import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { publicAction } from '@/lib/action/action'
import { visitor } from '@/lib/actors/actor'
import { clientAddress } from '@/lib/auth/client-address'
import { askQuestion } from '@/lib/buyers/ask-question'
import { askQuestionInput } from '@/lib/buyers/question-inputs'
import { pagePath } from '@/lib/i18n/routes'
import { limit } from '@/lib/rates/limit'

export const askQuestionAction = publicAction(askQuestionInput, async (_person, input) => {
  const locale = await getLocale()
  await limit('ask-question', await clientAddress())
  await limit('ask-question-email', input.email)
  const { link } = await askQuestion(visitor, input, locale)
  redirect(pagePath(locale, '/buyers/answer/[link]', { link }))
})
