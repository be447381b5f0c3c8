'use server'

import { refresh } from 'next/cache'
import { action } from '@/lib/action/action'
import { inviteColleague } from '@/lib/companies/invite-colleague'
import {
  inviteColleagueInput,
  revealOrgNumberInput,
  revokeMandateInput,
  verifyMandateInput,
} from '@/lib/companies/inputs'
import { revealOrgNumber } from '@/lib/companies/reveal-org-number'
import { revokeMandate } from '@/lib/companies/revoke-mandate'
import { verifyMandate } from '@/lib/companies/verify-mandate'

export const verifyMandateAction = action(['project-lead', 'advisor'], verifyMandateInput, async (staff, input) => {
  await verifyMandate(staff, input)
  refresh()
})

export const revokeMandateAction = action(['project-lead', 'advisor'], revokeMandateInput, async (staff, input) => {
  await revokeMandate(staff, input.number, input.mandateId)
  refresh()
})

export const inviteColleagueAction = action(['company-contact'], inviteColleagueInput, async (contact, input) => {
  await inviteColleague(contact, input)
  refresh()
})

export const revealOrgNumberAction = action(['project-lead', 'advisor'], revealOrgNumberInput, async (staff, input) => {
  return revealOrgNumber(staff, input.number, input.reason)
})
