'use server'

import { action } from '@/lib/action/action'
import { referralInput } from '@/lib/partners/referral-inputs'
import { sendReferral } from '@/lib/partners/send-referral'
import { clientNetwork } from '@/lib/rates/client-network'
import { limit, limitAddress } from '@/lib/rates/limit'

export const sendReferralAction = action(['partner'], referralInput, async (partner, input) => {
  await limit('open-case', partner.personId)
  await limitAddress('open-case-email', await clientNetwork(), input.contact.email)
  return sendReferral(partner, input)
})
