'use server'

import { revalidatePath } from 'next/cache'
import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { action } from '@/lib/action/action'
import { pagePath } from '@/lib/i18n/routes'
import { closeRound } from '@/lib/rounds/close-round'
import { closeRoundInput } from '@/lib/rounds/inputs'

export const closeRoundAction = action(['project-lead'], closeRoundInput, async (lead, { roundId }) => {
  await closeRound(lead, roundId)
  revalidatePath('/', 'layout')
  redirect(pagePath(await getLocale(), '/lead/rounds'))
})
