'use server'

import { revalidatePath } from 'next/cache'
import { action } from '@/lib/action/action'
import { closeRound } from '@/lib/rounds/close-round'
import { closeRoundInput, openRoundInput } from '@/lib/rounds/inputs'
import { openRound } from '@/lib/rounds/open-round'

export const openRoundAction = action(['project-lead'], openRoundInput, async (lead, input) => {
  await openRound(lead, input)
  revalidatePath('/', 'layout')
})

export const closeRoundAction = action(['project-lead'], closeRoundInput, async (lead, { roundId }) => {
  await closeRound(lead, roundId)
  revalidatePath('/', 'layout')
})
