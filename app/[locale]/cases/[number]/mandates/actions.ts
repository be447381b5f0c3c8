'use server'

import { refresh } from 'next/cache'
import { action } from '@/lib/action/action'
import {
  caseContactInput, revealOrgNumberInput, revokeMandateInput, verifyContactInput, verifyMandateInput,
} from '@/lib/mandates/inputs' // prettier-ignore
import { revealOrgNumber } from '@/lib/mandates/reveal-org-number'
import { revokeContactCheck } from '@/lib/mandates/revoke-contact-check'
import { revokeMandate } from '@/lib/mandates/revoke-mandate'
import { verifyContact } from '@/lib/mandates/verify-contact'
import { verifyMandate } from '@/lib/mandates/verify-mandate'

export const verifyMandateAction = action(['project-lead', 'advisor'], verifyMandateInput, async (staff, input) => {
  await verifyMandate(staff, input)
  refresh()
})

export const revokeMandateAction = action(['project-lead', 'advisor'], revokeMandateInput, async (staff, input) => {
  await revokeMandate(staff, input.number, input.mandateId)
  refresh()
})

export const verifyContactAction = action(['project-lead', 'advisor'], verifyContactInput, async (staff, input) => {
  await verifyContact(staff, input)
  refresh()
})

export const revokeContactCheckAction = action(['project-lead', 'advisor'], caseContactInput, async (staff, input) => {
  await revokeContactCheck(staff, input.number)
  refresh()
})

export const revealOrgNumberAction = action(['project-lead', 'advisor'], revealOrgNumberInput, async (staff, input) => {
  return revealOrgNumber(staff, input.number, input.reason)
})
