'use server'

import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { action } from '@/lib/action/action'
import { askForMore } from '@/lib/cases/ask-for-more'
import { askForMoreInput } from '@/lib/cases/inputs'
import { casePath } from '@/lib/i18n/routes'

export const askForMoreAction = action(['project-lead', 'advisor'], askForMoreInput, async (staff, input) => {
  await askForMore(staff, input)
  redirect(casePath(await getLocale(), input.number))
})
