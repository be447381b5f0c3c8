'use server'

import { revalidatePath } from 'next/cache'
import { getLocale } from 'next-intl/server'
import { action } from '@/lib/action/action'
import { leadOn } from '@/lib/action/lead-on'
import { pagePath } from '@/lib/i18n/routes'
import { changeRound } from '@/lib/meetings/change-round'
import { closeRound } from '@/lib/cases/close-round'
import { closeRoundInput } from '@/lib/rounds/inputs'

export const closeRoundAction = action(['project-lead'], closeRoundInput, async (lead, input) => {
  const { roundId } = input
  if (input.openCases === 'carry') await changeRound(lead, roundId, input)
  else await closeRound(lead, roundId, { nextOpensOn: input.nextOpensOn })
  revalidatePath('/', 'layout')
  return leadOn(pagePath(await getLocale(), '/lead/rounds'), 'round-closed')
})
