'use server'

import { revalidatePath } from 'next/cache'
import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { action } from '@/lib/action/action'
import { pagePath } from '@/lib/i18n/routes'
import { prepareRoundInput } from '@/lib/rounds/inputs'
import { prepareRound } from '@/lib/rounds/prepare-round'

export const prepareRoundAction = action(['project-lead'], prepareRoundInput, async (lead, input) => {
  await prepareRound(lead, input)
  revalidatePath('/', 'layout')
  redirect(pagePath(await getLocale(), '/lead/rounds'))
})
