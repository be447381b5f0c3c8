'use server'

import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { action } from '@/lib/action/action'
import { declineCase } from '@/lib/cases/decline-case'
import { declineCaseInput } from '@/lib/cases/inputs'
import { MOVES } from '@/lib/cases/moves'
import { casePath } from '@/lib/i18n/routes'

export const declineCaseAction = action(MOVES.decline.by, declineCaseInput, async (lead, input) => {
  await declineCase(lead, input)
  redirect(casePath(await getLocale(), input.number))
})
