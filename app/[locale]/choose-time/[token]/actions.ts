'use server'

import { refresh } from 'next/cache'
import { publicAction } from '@/lib/action/action'
import { declineTimes } from '@/lib/meetings/decline-times'
import { chooseTime, isChosenBefore } from '@/lib/meetings/choose-time'
import { declineTimesInput, chooseTimeInput } from '@/lib/meetings/times-inputs'
import { clientNetwork } from '@/lib/rates/client-network'
import { limit } from '@/lib/rates/limit'

export const chooseTimeAction = publicAction(chooseTimeInput, async (_person, input) => {
  await limit('answer-times', await clientNetwork())
  try {
    await chooseTime(input)
  } catch (error) {
    // The page then shows which times are left; with one chosen it would have no form to say it in.
    if (!isChosenBefore(error)) refresh()
    throw error
  }
  refresh()
})

export const declineTimesAction = publicAction(declineTimesInput, async (_person, input) => {
  await limit('answer-times', await clientNetwork())
  await declineTimes(input)
  refresh()
})
