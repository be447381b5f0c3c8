'use server'

import { revalidatePath } from 'next/cache'
import { getLocale } from 'next-intl/server'
import { action } from '@/lib/action/action'
import { leadOn } from '@/lib/action/lead-on'
import { pagePath } from '@/lib/i18n/routes'
import { prepareRoundInput } from '@/lib/rounds/inputs'
import { prepareRound } from '@/lib/rounds/prepare-round'

export const prepareRoundAction = action(['project-lead'], prepareRoundInput, async (lead, input) => {
  await prepareRound(lead, input)
  revalidatePath('/', 'layout')
  return leadOn(pagePath(await getLocale(), '/lead/rounds'), 'round-prepared')
})
