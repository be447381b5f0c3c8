'use server'

import { publicAction } from '@/lib/action/action'
import { clientAddress } from '@/lib/auth/client-address'
import { confirmSubscription } from '@/lib/newsletter/confirm-subscription'
import { newsletterKeyInput, subscribeInput } from '@/lib/newsletter/inputs'
import { joinNewsletter } from '@/lib/newsletter/join-newsletter'
import { leaveNewsletter } from '@/lib/newsletter/leave-newsletter'
import { limit } from '@/lib/rates/limit'

export const joinNewsletterAction = publicAction(subscribeInput, async (_person, input) => {
  await limit('newsletter', await clientAddress())
  await joinNewsletter(input)
})

export const confirmSubscriptionAction = publicAction(newsletterKeyInput, async (_person, input) => {
  await confirmSubscription(input)
})

export const leaveNewsletterAction = publicAction(newsletterKeyInput, async (_person, input) => {
  await leaveNewsletter(input)
})
