'use server'

import { getLocale } from 'next-intl/server'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { action } from '@/lib/action/action'
import { isPlainPost } from '@/lib/action/plain-post'
import { declareCapability } from '@/lib/capabilities/declare-capability'
import { declareCapabilityInput, withdrawCapabilityInput } from '@/lib/capabilities/inputs'
import { withdrawCapability } from '@/lib/capabilities/withdraw-capability'
import { pagePath } from '@/lib/i18n/routes'

export const declareCapabilityAction = action(['company-contact'], declareCapabilityInput, async (contact, input) => {
  await declareCapability(contact, input)
  redirect(pagePath(await getLocale(), '/preparedness'))
})

export const withdrawCapabilityAction = action(['company-contact'], withdrawCapabilityInput, async (contact, input) => {
  await withdrawCapability(contact, input)
  if (await isPlainPost()) redirect(pagePath(await getLocale(), '/preparedness'))
  refresh()
})
