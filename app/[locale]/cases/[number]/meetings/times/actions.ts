'use server'

import { getLocale } from 'next-intl/server'
import { refresh } from 'next/cache'
import { action } from '@/lib/action/action'
import { leadOn } from '@/lib/action/lead-on'
import { casePath } from '@/lib/i18n/routes'
import { chooseOwnTime, isChosenBefore } from '@/lib/meetings/choose-time'
import { declineOwnTimes } from '@/lib/meetings/decline-times'
import { offerTimes } from '@/lib/meetings/offer-times'
import {
  chooseOwnTimeInput,
  declineOwnTimesInput,
  offerTimesInput,
  withdrawTimesInput,
} from '@/lib/meetings/times-inputs'
import { withdrawTimes } from '@/lib/meetings/withdraw-times'

export const offerTimesAction = action(['advisor'], offerTimesInput, async (advisor, input) => {
  await offerTimes(advisor, input)
  return leadOn(casePath(await getLocale(), input.number), 'times-offered')
})

export const withdrawTimesAction = action(['advisor'], withdrawTimesInput, async (advisor, input) => {
  await withdrawTimes(advisor, input)
  return leadOn(casePath(await getLocale(), input.number), 'times-withdrawn')
})

export const chooseOwnTimeAction = action(['company-contact'], chooseOwnTimeInput, async (contact, input) => {
  try {
    await chooseOwnTime(contact, input)
  } catch (error) {
    // The page then shows which times are left; with one chosen it would have no form to say it in.
    if (!isChosenBefore(error)) refresh()
    throw error
  }
  refresh()
})

export const declineOwnTimesAction = action(['company-contact'], declineOwnTimesInput, async (contact, input) => {
  await declineOwnTimes(contact, input)
  refresh()
})
