'use server'

import { refresh } from 'next/cache'
import { action } from '@/lib/action/action'
import { addStaff } from '@/lib/people/add-staff'
import { deactivatePerson } from '@/lib/people/deactivate-person'
import { grantRole } from '@/lib/people/grant-role'
import { addStaffInput, personInput, staffRoleInput } from '@/lib/people/inputs'
import { reactivatePerson } from '@/lib/people/reactivate-person'
import { revokeRole } from '@/lib/people/revoke-role'

export const addStaffAction = action(['project-lead'], addStaffInput, async (lead, input) => {
  await addStaff(lead, input)
  refresh()
})

export const grantRoleAction = action(['project-lead'], staffRoleInput, async (lead, input) => {
  await grantRole(lead, input)
  refresh()
})

export const revokeRoleAction = action(['project-lead'], staffRoleInput, async (lead, input) => {
  await revokeRole(lead, input)
  refresh()
})

export const deactivatePersonAction = action(['project-lead'], personInput, async (lead, { personId }) => {
  await deactivatePerson(lead, personId)
  refresh()
})

export const reactivatePersonAction = action(['project-lead'], personInput, async (lead, { personId }) => {
  await reactivatePerson(lead, personId)
  refresh()
})
