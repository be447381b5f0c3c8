'use server'

import { getLocale } from 'next-intl/server'
import { refresh } from 'next/cache'
import { action } from '@/lib/action/action'
import { leadOn } from '@/lib/action/lead-on'
import { isPlainPost } from '@/lib/action/plain-post'
import { declareCapability } from '@/lib/capabilities/declare-capability'
import { declareCapabilityInput, withdrawCapabilityInput } from '@/lib/capabilities/inputs'
import { withdrawCapability } from '@/lib/capabilities/withdraw-capability'
import { pagePath } from '@/lib/i18n/routes'

export const declareCapabilityAction = action(['company-contact'], declareCapabilityInput, async (contact, input) => {
  await declareCapability(contact, input)
  return leadOn(pagePath(await getLocale(), '/preparedness'), 'saved')
})

export const withdrawCapabilityAction = action(['company-contact'], withdrawCapabilityInput, async (contact, input) => {
  await withdrawCapability(contact, input)
  if (await isPlainPost()) await leadOn(pagePath(await getLocale(), '/preparedness'), 'saved')
  refresh()
})
