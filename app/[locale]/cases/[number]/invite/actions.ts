'use server'

import { action } from '@/lib/action/action'
import { inviteColleague } from '@/lib/mandates/invite-colleague'
import { inviteColleagueInput } from '@/lib/mandates/inputs'

export const inviteColleagueAction = action(['company-contact'], inviteColleagueInput, async (contact, input) => {
  await inviteColleague(contact, input)
})
