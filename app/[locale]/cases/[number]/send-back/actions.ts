'use server'

import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { action } from '@/lib/action/action'
import { MOVES } from '@/lib/cases/moves'
import { afterDecision } from '@/lib/cases/queue-place'
import { sendBackInput } from '@/lib/partners/inputs'
import { sendBackReferral } from '@/lib/partners/send-back-referral'

export const sendBackReferralAction = action(MOVES.decline.by, sendBackInput, async (lead, input) => {
  await sendBackReferral(lead, input)
  redirect(afterDecision(await getLocale(), input))
})
