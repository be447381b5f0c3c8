'use server'

import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { action } from '@/lib/action/action'
import { correctDeadline } from '@/lib/cases/correct-deadline'
import { correctDeadlineInput } from '@/lib/cases/inputs'
import { casePath } from '@/lib/i18n/routes'

export const correctDeadlineAction = action(['company-contact'], correctDeadlineInput, async (contact, input) => {
  await correctDeadline(contact, input)
  redirect(casePath(await getLocale(), input.number))
})
