import { z } from 'zod'
import { STAFF_ROLES } from '@/lib/actors/actor'
import { emailField, nameField } from '@/lib/people/contact-fields'

export const addStaffInput = z.object({
  name: nameField,
  email: emailField,
  role: z.enum(STAFF_ROLES, 'role-missing'),
})
export type AddStaffInput = z.output<typeof addStaffInput>

export const staffRoleInput = z.object({ personId: z.uuid(), role: z.enum(STAFF_ROLES, 'role-missing') })
export type StaffRoleInput = z.output<typeof staffRoleInput>

export const personInput = z.object({ personId: z.uuid() })
