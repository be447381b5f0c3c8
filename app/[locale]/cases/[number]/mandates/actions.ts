'use server'

import { refresh } from 'next/cache'
import { action } from '@/lib/action/action'
import { revealOrgNumberInput, revokeMandateInput, verifyMandateInput } from '@/lib/mandates/inputs'
import { revealOrgNumber } from '@/lib/mandates/reveal-org-number'
import { revokeMandate } from '@/lib/mandates/revoke-mandate'
import { verifyMandate } from '@/lib/mandates/verify-mandate'

export const verifyMandateAction = action(['project-lead', 'advisor'], verifyMandateInput, async (staff, input) => {
  await verifyMandate(staff, input)
  refresh()
})

export const revokeMandateAction = action(['project-lead', 'advisor'], revokeMandateInput, async (staff, input) => {
  await revokeMandate(staff, input.number, input.mandateId)
  refresh()
})

export const revealOrgNumberAction = action(['project-lead', 'advisor'], revealOrgNumberInput, async (staff, input) => {
  return revealOrgNumber(staff, input.number, input.reason)
})
