'use server'

import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { publicAction } from '@/lib/action/action'
import { visitor } from '@/lib/actors/actor'
import { clientNetwork } from '@/lib/rates/client-network'
import { pagePath } from '@/lib/i18n/routes'
import { limit, limitAddress } from '@/lib/rates/limit'
import { signUpInput } from '@/lib/registrations/inputs'
import { signUp } from '@/lib/registrations/sign-up'

export const signUpAction = publicAction(signUpInput, async (_person, input) => {
  const locale = await getLocale()
  const network = await clientNetwork()
  await limit('sign-up', network)
  await limitAddress('sign-up-email', network, input.email)
  const { as } = await signUp(visitor, input, locale)
  redirect(pagePath(locale, '/trainings/[slug]/signed-up', { slug: input.slug }, { as }))
})
