import type { Mandate } from '@/lib/actors/actor'

/** A company someone speaks for, as their own account page shows it. Days are YYYY-MM-DD. */
export type AccountMandate = {
  companyId: string
  company: string
  level: Mandate['level']
  validFrom: string
  validTo: string | null
}

/** Failed tries to sign in since the person did so the time before this, `since`; null when this is the first time. */
export type FailedSignIns = { count: number; lastAt: Date; since: Date | null }
