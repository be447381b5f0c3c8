'use server'

import { getLocale } from 'next-intl/server'
import { action } from '@/lib/action/action'
import { leadOn } from '@/lib/action/lead-on'
import { pagePath } from '@/lib/i18n/routes'
import { closeMonth } from '@/lib/time/close-month'
import { signOffMonthInput } from '@/lib/time/own-time-inputs'
import { signOffMonth } from '@/lib/time/sign-off-month'
import { closeMonthInput } from '@/lib/time/month-inputs'

export const closeMonthAction = action(['project-lead'], closeMonthInput, async (lead, input) => {
  await closeMonth(lead, input)
  return leadOn(pagePath(await getLocale(), '/lead/months', {}, { month: input.month }), 'month-closed')
})

export const signOffMonthAction = action(['project-lead'], signOffMonthInput, async (lead, input) => {
  await signOffMonth(lead, input)
  const { month, advisorId } = input
  return leadOn(pagePath(await getLocale(), '/lead/months/[month]/[advisor]', { month, advisor: advisorId }), 'saved')
})
