'use server'

import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { action } from '@/lib/action/action'
import { askForMore } from '@/lib/cases/ask-for-more'
import { askForMoreInput } from '@/lib/cases/inputs'
import { afterDecision } from '@/lib/cases/queue-place'

export const askForMoreAction = action(['project-lead', 'advisor'], askForMoreInput, async (staff, input) => {
  await askForMore(staff, input)
  redirect(afterDecision(await getLocale(), input))
})
