'use server'

import { revalidatePath } from 'next/cache'
import { action } from '@/lib/action/action'
import { openRoundInput } from '@/lib/rounds/inputs'
import { openRound } from '@/lib/rounds/open-round'

export const openRoundAction = action(['project-lead'], openRoundInput, async (lead, input) => {
  await openRound(lead, input)
  revalidatePath('/', 'layout')
})
