'use server'

import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { action } from '@/lib/action/action'
import { assignAdvisor } from '@/lib/cases/assign-advisor'
import { assignAdvisorInput } from '@/lib/cases/inputs'
import { casePath } from '@/lib/i18n/routes'

export const assignAdvisorAction = action(['project-lead'], assignAdvisorInput, async (lead, input) => {
  await assignAdvisor(lead, input)
  redirect(casePath(await getLocale(), input.number))
})
