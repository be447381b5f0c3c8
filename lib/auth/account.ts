import type { Mandate } from '@/lib/actors/actor'

/** A company someone speaks for, as their own account page shows it. Days are YYYY-MM-DD. */
export type AccountMandate = {
  companyId: string
  company: string
  level: Mandate['level']
  validFrom: string
  validTo: string | null
}
