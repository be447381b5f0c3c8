'use server'

import { refresh } from 'next/cache'
import { publicAction } from '@/lib/action/action'
import { answerSatisfaction } from '@/lib/outcomes/answer-satisfaction'
import { answerSatisfactionInput } from '@/lib/outcomes/inputs'
import { clientNetwork } from '@/lib/rates/client-network'
import { limit } from '@/lib/rates/limit'

export const answerSatisfactionAction = publicAction(answerSatisfactionInput, async (_person, input) => {
  await limit('answer-follow-up', await clientNetwork())
  await answerSatisfaction(input)
  refresh()
})
