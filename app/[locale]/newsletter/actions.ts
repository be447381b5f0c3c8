'use server'

import { publicAction } from '@/lib/action/action'
import { clientNetwork } from '@/lib/rates/client-network'
import { confirmSubscription } from '@/lib/newsletter/confirm-subscription'
import { newsletterKeyInput, subscribeInput } from '@/lib/newsletter/inputs'
import { joinNewsletter } from '@/lib/newsletter/join-newsletter'
import { leaveNewsletter } from '@/lib/newsletter/leave-newsletter'
import { limit, limitAddress } from '@/lib/rates/limit'

export const joinNewsletterAction = publicAction(subscribeInput, async (_person, input) => {
  const network = await clientNetwork()
  await limit('newsletter', network)
  await limitAddress('newsletter-email', network, input.email)
  await joinNewsletter(input)
})

export const confirmSubscriptionAction = publicAction(newsletterKeyInput, async (_person, input) => {
  await confirmSubscription(input)
})

export const leaveNewsletterAction = publicAction(newsletterKeyInput, async (_person, input) => {
  await leaveNewsletter(input)
})
