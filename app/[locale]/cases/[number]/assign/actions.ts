'use server'

import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { action } from '@/lib/action/action'
import { assignAdvisor } from '@/lib/cases/assign-advisor'
import { assignAdvisorInput } from '@/lib/cases/inputs'
import { MOVES } from '@/lib/cases/moves'
import { casePath } from '@/lib/i18n/routes'

export const assignAdvisorAction = action(MOVES.assign.by, assignAdvisorInput, async (lead, input) => {
  await assignAdvisor(lead, input)
  redirect(casePath(await getLocale(), input.number))
})
