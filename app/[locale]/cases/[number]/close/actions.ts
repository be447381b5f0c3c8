'use server'

import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { action } from '@/lib/action/action'
import { closeCase } from '@/lib/cases/close-case'
import { closeCaseInput } from '@/lib/cases/inputs'
import { MOVES } from '@/lib/cases/moves'
import { casePath } from '@/lib/i18n/routes'

export const closeCaseAction = action(MOVES.close.by, closeCaseInput, async (closer, input) => {
  await closeCase(closer, input)
  redirect(casePath(await getLocale(), input.number))
})
