'use server'

import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { action } from '@/lib/action/action'
import { pagePath } from '@/lib/i18n/routes'
import { closeMonth } from '@/lib/time/close-month'
import { signOffMonthInput } from '@/lib/time/own-time-inputs'
import { signOffMonth } from '@/lib/time/sign-off-month'
import { closeMonthInput } from '@/lib/time/month-inputs'

export const closeMonthAction = action(['project-lead'], closeMonthInput, async (lead, input) => {
  await closeMonth(lead, input)
  redirect(pagePath(await getLocale(), '/lead/months', {}, { month: input.month }))
})

export const signOffMonthAction = action(['project-lead'], signOffMonthInput, async (lead, input) => {
  await signOffMonth(lead, input)
  const { month, advisorId } = input
  redirect(pagePath(await getLocale(), '/lead/months/[month]/[advisor]', { month, advisor: advisorId }))
})
