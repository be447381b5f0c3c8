import { z } from 'zod'
import { STAFF_ROLES } from '@/lib/actors/actor'
import { comingDayField, dayOrNull } from '@/lib/calendar/fields'
import { emailField, nameField } from '@/lib/people/contact-fields'
import { ROLE_DECISIONS } from '@/lib/people/role-codes'

const role = z.enum(STAFF_ROLES, 'role-missing')
/** The role's last day; none where it has no end. */
const endsOn = dayOrNull(comingDayField('day-format', 'role-end-passed')).optional()

export const addStaffInput = z.object({ name: nameField, email: emailField, role, endsOn })
export type AddStaffInput = z.output<typeof addStaffInput>

export const staffRoleInput = z.object({ personId: z.uuid(), role })
export type StaffRoleInput = z.output<typeof staffRoleInput>

export const grantRoleInput = staffRoleInput.extend({ endsOn })
export type GrantRoleInput = z.output<typeof grantRoleInput>

export const endRoleInput = staffRoleInput.extend({ endsOn: comingDayField('role-end-missing', 'role-end-passed') })
export type EndRoleInput = z.output<typeof endRoleInput>

export const decideRoleInput = z.object({ requestId: z.uuid(), decision: z.enum(ROLE_DECISIONS) })
export type DecideRoleInput = z.output<typeof decideRoleInput>

export const personInput = z.object({ personId: z.uuid() })
