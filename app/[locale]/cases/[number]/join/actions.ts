'use server'

import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { action } from '@/lib/action/action'
import { joinCases } from '@/lib/cases/join-cases'
import { joinCasesInput } from '@/lib/cases/join-inputs'
import { MOVES } from '@/lib/cases/moves'
import { casePath } from '@/lib/i18n/routes'

export const joinCasesAction = action(MOVES.join.by, joinCasesInput, async (joiner, input) => {
  const { ended } = await joinCases(joiner, input)
  redirect(casePath(await getLocale(), ended))
})
