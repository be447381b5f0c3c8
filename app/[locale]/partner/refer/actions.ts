'use server'

import { action } from '@/lib/action/action'
import { referralInput } from '@/lib/partners/referral-inputs'
import { sendReferral } from '@/lib/partners/send-referral'
import { limit } from '@/lib/rates/limit'

export const sendReferralAction = action(['partner'], referralInput, async (partner, input) => {
  await limit('open-case', partner.personId)
  return sendReferral(partner, input)
})
