import { z } from 'zod'
import { STAFF_ROLES } from '@/lib/auth/actor'

export const addStaffInput = z.object({
  name: z.string().trim().min(1, 'name-missing').max(200, 'text-too-long'),
  email: z
    .string()
    .trim()
    .toLowerCase()
    .min(1, 'email-missing')
    .pipe(z.email('email-format').max(320, 'text-too-long')),
  role: z.enum(STAFF_ROLES, 'role-missing'),
})
export type AddStaffInput = z.output<typeof addStaffInput>

export const staffRoleInput = z.object({ personId: z.uuid(), role: z.enum(STAFF_ROLES, 'role-missing') })
export type StaffRoleInput = z.output<typeof staffRoleInput>

export const personInput = z.object({ personId: z.uuid() })
