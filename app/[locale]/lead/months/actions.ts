'use server'

import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { action } from '@/lib/action/action'
import { pagePath } from '@/lib/i18n/routes'
import { closeMonth } from '@/lib/time/close-month'
import { closeMonthInput } from '@/lib/time/month-inputs'

export const closeMonthAction = action(['project-lead'], closeMonthInput, async (lead, input) => {
  await closeMonth(lead, input)
  redirect(pagePath(await getLocale(), '/lead/months', {}, { month: input.month }))
})
