'use server'

import { refresh } from 'next/cache'
import { publicAction } from '@/lib/action/action'
import { addDetailsByLink } from '@/lib/outcomes/add-details-by-link'
import { answerByLink } from '@/lib/outcomes/answer-by-link'
import { addDetailsInput, answerByLinkInput } from '@/lib/outcomes/inputs'
import { clientNetwork } from '@/lib/rates/client-network'
import { limit } from '@/lib/rates/limit'

export const answerByLinkAction = publicAction(answerByLinkInput, async (_person, input) => {
  await limit('answer-follow-up', await clientNetwork())
  await answerByLink(input)
  refresh()
})

export const addDetailsAction = publicAction(addDetailsInput, async (_person, input) => {
  await limit('answer-follow-up', await clientNetwork())
  await addDetailsByLink(input)
  refresh()
})
