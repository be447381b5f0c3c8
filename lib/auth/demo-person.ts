import type { StaffRole } from '@/lib/actors/actor'

/** Someone invented, as the sign-in page of a demonstration shows them. */
export type DemoPerson = {
  id: string
  name: string
  roles: readonly StaffRole[]
  companies: readonly string[]
  partners: readonly string[]
}
