'use server'

import { refresh } from 'next/cache'
import { publicAction } from '@/lib/action/action'
import { acceptOffer } from '@/lib/registrations/accept-offer'
import { tokenInput } from '@/lib/registrations/inputs'
import { takeFreeSeat } from '@/lib/registrations/take-free-seat'
import { withdrawRegistration } from '@/lib/registrations/withdraw-registration'

export const acceptOfferAction = publicAction(tokenInput, async (_person, { token }) => {
  await acceptOffer(token)
  refresh()
})

export const withdrawRegistrationAction = publicAction(tokenInput, async (_person, { token }) => {
  await withdrawRegistration(token)
  refresh()
})

export const takeFreeSeatAction = publicAction(tokenInput, async (_person, { token }) => {
  await takeFreeSeat(token)
  refresh()
})
