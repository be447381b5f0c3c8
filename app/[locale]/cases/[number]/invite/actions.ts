'use server'

import { action } from '@/lib/action/action'
import { inviteColleague } from '@/lib/mandates/invite-colleague'
import { inviteColleagueInput } from '@/lib/mandates/inputs'
import { clientNetwork } from '@/lib/rates/client-network'
import { limit, limitAddress } from '@/lib/rates/limit'

export const inviteColleagueAction = action(['company-contact'], inviteColleagueInput, async (contact, input) => {
  await limit('invite', contact.personId)
  await limitAddress('invite-email', await clientNetwork(), input.email)
  await inviteColleague(contact, input)
})
