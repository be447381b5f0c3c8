'use server'

import { getLocale } from 'next-intl/server'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { action } from '@/lib/action/action'
import { casePath } from '@/lib/i18n/routes'
import { chooseOwnTime } from '@/lib/meetings/choose-time'
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
  redirect(casePath(await getLocale(), input.number))
})

export const withdrawTimesAction = action(['advisor'], withdrawTimesInput, async (advisor, input) => {
  await withdrawTimes(advisor, input)
  redirect(casePath(await getLocale(), input.number))
})

export const chooseOwnTimeAction = action(['company-contact'], chooseOwnTimeInput, async (contact, input) => {
  try {
    await chooseOwnTime(contact, input)
  } finally {
    // Also when it was refused: the page then shows which times are left.
    refresh()
  }
})

export const declineOwnTimesAction = action(['company-contact'], declineOwnTimesInput, async (contact, input) => {
  await declineOwnTimes(contact, input)
  refresh()
})
