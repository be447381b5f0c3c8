'use server'

import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { action } from '@/lib/action/action'
import { declineCase } from '@/lib/cases/decline-case'
import { declineCaseInput } from '@/lib/cases/inputs'
import { MOVES } from '@/lib/cases/moves'
import { afterDecision } from '@/lib/cases/queue-place'

export const declineCaseAction = action(MOVES.decline.by, declineCaseInput, async (lead, input) => {
  await declineCase(lead, input)
  redirect(afterDecision(await getLocale(), input))
})
