'use server'

import { getLocale } from 'next-intl/server'
import { refresh } from 'next/cache'
import { action } from '@/lib/action/action'
import { leadOn } from '@/lib/action/lead-on'
import { isPlainPost } from '@/lib/action/plain-post'
import { declareInterest } from '@/lib/conflicts/declare-interest'
import { endInterest } from '@/lib/conflicts/end-interest'
import { declareInterestInput, endInterestInput, withdrawInterestInput } from '@/lib/conflicts/inputs'
import { withdrawInterest } from '@/lib/conflicts/withdraw-interest'
import { pagePath } from '@/lib/i18n/routes'

export const declareInterestAction = action(['project-lead', 'advisor'], declareInterestInput, async (actor, input) => {
  await declareInterest(actor, input)
  if (await isPlainPost()) await leadOn(pagePath(await getLocale(), '/interests'), 'saved')
  refresh()
})

export const endInterestAction = action(['project-lead', 'advisor'], endInterestInput, async (actor, input) => {
  await endInterest(actor, input)
  if (await isPlainPost()) await leadOn(pagePath(await getLocale(), '/interests'), 'saved')
  refresh()
})

export const withdrawInterestAction = action(['project-lead'], withdrawInterestInput, async (lead, input) => {
  await withdrawInterest(lead, input)
  if (await isPlainPost()) await leadOn(pagePath(await getLocale(), '/interests'), 'saved')
  refresh()
})
