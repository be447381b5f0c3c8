import type { Division } from '@/lib/advisors/codes'
import type { Covers, LeadHours, Per, Trait, Unit } from '@/lib/capabilities/codes'

/** What a company can deliver of one kind, where, how much and how soon. */
export type Capability = {
  id: string
  division: Division
  municipalities: string[]
  unit: Unit
  per: Per
  normal: number
  peak: number
  leadHours: LeadHours
  covers: Covers
  validUntil: string
} & Record<Trait, boolean>
