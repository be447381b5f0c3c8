'use server'

import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { action } from '@/lib/action/action'
import { caseChangeInput } from '@/lib/cases/inputs'
import { MOVES } from '@/lib/cases/moves'
import { withdrawCase } from '@/lib/cases/withdraw-case'
import { casePath } from '@/lib/i18n/routes'

export const withdrawCaseAction = action(MOVES.withdraw.by, caseChangeInput, async (contact, input) => {
  await withdrawCase(contact, input)
  redirect(casePath(await getLocale(), input.number))
})
