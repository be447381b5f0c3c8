'use server'

import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { action } from '@/lib/action/action'
import { casePath } from '@/lib/i18n/routes'
import { offerTimes } from '@/lib/meetings/offer-times'
import { offerTimesInput, withdrawTimesInput } from '@/lib/meetings/times-inputs'
import { withdrawTimes } from '@/lib/meetings/withdraw-times'

export const offerTimesAction = action(['advisor'], offerTimesInput, async (advisor, input) => {
  await offerTimes(advisor, input)
  redirect(casePath(await getLocale(), input.number))
})

export const withdrawTimesAction = action(['advisor'], withdrawTimesInput, async (advisor, input) => {
  await withdrawTimes(advisor, input)
  redirect(casePath(await getLocale(), input.number))
})
