'use server'

import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { action } from '@/lib/action/action'
import { reopenCaseInput } from '@/lib/cases/inputs'
import { MOVES } from '@/lib/cases/moves'
import { reopenCase } from '@/lib/cases/reopen-case'
import { casePath } from '@/lib/i18n/routes'

export const reopenCaseAction = action(MOVES.reopen.by, reopenCaseInput, async (lead, input) => {
  await reopenCase(lead, input)
  redirect(casePath(await getLocale(), input.number))
})
