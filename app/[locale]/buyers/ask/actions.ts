'use server'

import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { publicAction } from '@/lib/action/action'
import { visitor } from '@/lib/actors/actor'
import { clientNetwork } from '@/lib/rates/client-network'
import { askQuestion } from '@/lib/buyers/ask-question'
import { askQuestionInput } from '@/lib/buyers/question-inputs'
import { pagePath } from '@/lib/i18n/routes'
import { limit, limitAddress } from '@/lib/rates/limit'

export const askQuestionAction = publicAction(askQuestionInput, async (_person, input) => {
  const locale = await getLocale()
  const network = await clientNetwork()
  await limit('ask-question', network)
  await limitAddress('ask-question-email', network, input.email)
  const { link } = await askQuestion(visitor, input, locale)
  redirect(pagePath(locale, '/buyers/answer/[link]', { link }))
})
