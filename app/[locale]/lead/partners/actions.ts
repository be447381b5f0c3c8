'use server'

import { refresh } from 'next/cache'
import { action } from '@/lib/action/action'
import { addMember } from '@/lib/partners/add-member'
import { addPartner } from '@/lib/partners/add-partner'
import { endPartner } from '@/lib/partners/end-partner'
import { addMemberInput, addPartnerInput, memberInput, partnerInput, setTermsInput } from '@/lib/partners/inputs'
import { revokeMember } from '@/lib/partners/revoke-member'
import { setTerms } from '@/lib/partners/set-terms'

export const addPartnerAction = action(['project-lead'], addPartnerInput, async (lead, input) => {
  await addPartner(lead, input)
  refresh()
})

export const endPartnerAction = action(['project-lead'], partnerInput, async (lead, { partnerId }) => {
  await endPartner(lead, partnerId)
  refresh()
})

export const addMemberAction = action(['project-lead'], addMemberInput, async (lead, input) => {
  await addMember(lead, input)
  refresh()
})

export const revokeMemberAction = action(['project-lead'], memberInput, async (lead, input) => {
  await revokeMember(lead, input)
  refresh()
})

export const setTermsAction = action(['project-lead'], setTermsInput, async (lead, input) => {
  await setTerms(lead, input)
  refresh()
})
