'use server'

import { refresh } from 'next/cache'
import { publicAction } from '@/lib/action/action'
import { acceptOffer } from '@/lib/trainings/accept-offer'
import { tokenInput } from '@/lib/trainings/inputs'
import { withdrawRegistration } from '@/lib/trainings/withdraw-registration'

export const acceptOfferAction = publicAction(tokenInput, async (_person, { token }) => {
  await acceptOffer(token)
  refresh()
})

export const withdrawRegistrationAction = publicAction(tokenInput, async (_person, { token }) => {
  await withdrawRegistration(token)
  refresh()
})
