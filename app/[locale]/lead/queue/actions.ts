'use server'

import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { action } from '@/lib/action/action'
import { acceptAndAssign } from '@/lib/cases/accept-and-assign'
import { acceptAndAssignInput } from '@/lib/cases/inputs'
import { MOVES } from '@/lib/cases/moves'
import { afterDecision } from '@/lib/cases/queue-place'

export const acceptAndAssignAction = action(MOVES.assign.by, acceptAndAssignInput, async (lead, input) => {
  await acceptAndAssign(lead, input)
  redirect(afterDecision(await getLocale(), input))
})
