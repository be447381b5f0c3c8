'use server'

import { getLocale } from 'next-intl/server'
import { action } from '@/lib/action/action'
import { leadOn } from '@/lib/action/lead-on'
import { correctDeadline } from '@/lib/cases/correct-deadline'
import { correctDeadlineInput } from '@/lib/cases/inputs'
import { casePath } from '@/lib/i18n/routes'

export const correctDeadlineAction = action(['company-contact'], correctDeadlineInput, async (contact, input) => {
  await correctDeadline(contact, input)
  return leadOn(casePath(await getLocale(), input.number), 'saved')
})
