'use server'

import { revalidatePath } from 'next/cache'
import { action } from '@/lib/action/action'
import { sayDone } from '@/lib/action/said-done'
import { openPreparedRound } from '@/lib/meetings/open-prepared-round'
import { discardPreparedRound } from '@/lib/rounds/discard-prepared-round'
import { openRoundInput, planNextRoundInput, preparedRoundInput } from '@/lib/rounds/inputs'
import { openRound } from '@/lib/rounds/open-round'
import { planNextRound } from '@/lib/rounds/plan-next-round'
import { setTargets } from '@/lib/rounds/set-targets'
import { setTargetsInput } from '@/lib/rounds/target-inputs'

export const openRoundAction = action(['project-lead'], openRoundInput, async (lead, input) => {
  await openRound(lead, input)
  await sayDone('round-opened')
  revalidatePath('/', 'layout')
})

export const openPreparedRoundAction = action(['project-lead'], preparedRoundInput, async (lead, seen) => {
  await openPreparedRound(lead, seen)
  await sayDone('round-opened')
  revalidatePath('/', 'layout')
})

export const discardPreparedRoundAction = action(['project-lead'], preparedRoundInput, async (lead, seen) => {
  await discardPreparedRound(lead, seen)
  await sayDone('round-discarded')
  revalidatePath('/', 'layout')
})

export const planNextRoundAction = action(['project-lead'], planNextRoundInput, async (lead, input) => {
  await planNextRound(lead, input)
  revalidatePath('/', 'layout')
})

export const setTargetsAction = action(['project-lead'], setTargetsInput, async (lead, input) => {
  await setTargets(lead, input)
  revalidatePath('/', 'layout')
})
