'use server'

import { refresh } from 'next/cache'
import { action } from '@/lib/action/action'
import { addStaff } from '@/lib/people/add-staff'
import { deactivatePerson } from '@/lib/people/deactivate-person'
import { decideRole } from '@/lib/people/decide-role'
import { endRole } from '@/lib/people/end-role'
import { grantRole } from '@/lib/people/grant-role'
import {
  addStaffInput,
  decideRoleInput,
  endRoleInput,
  grantRoleInput,
  personInput,
  staffRoleInput,
} from '@/lib/people/inputs'
import { reactivatePerson } from '@/lib/people/reactivate-person'
import { revokeRole } from '@/lib/people/revoke-role'

export const addStaffAction = action(['project-lead'], addStaffInput, async (lead, input) => {
  const { giving } = await addStaff(lead, input)
  refresh()
  return giving
})

export const grantRoleAction = action(['project-lead'], grantRoleInput, async (lead, input) => {
  const giving = await grantRole(lead, input)
  refresh()
  return giving
})

export const endRoleAction = action(['project-lead'], endRoleInput, async (lead, input) => {
  await endRole(lead, input)
  refresh()
})

export const decideRoleAction = action(['project-lead'], decideRoleInput, async (lead, input) => {
  await decideRole(lead, input)
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
