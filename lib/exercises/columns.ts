import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { seenInRegister } from '@/lib/capabilities/search-register'
import { Prisma } from '@/lib/db/generated/client'

/** What there is to know of an exercise, as a part of a statement that reads it as `e`. */
export const exerciseColumns = Prisma.sql`
  e.id, e.division, e.municipality, e.what, e.amount, e.unit, e.within_hours AS "withinHours", e.ends_at AS "endsAt",
  e.opened_at AS "openedAt", e.closed_at IS NULL AND e.ends_at > programme_clock() AS open`

/**
 * Of the companies that were asked, read as `k`, those that the lead may see: not closed to them, and with a word in the
 * register that stands.
 */
export function seenAsked(lead: ProjectLead): Prisma.Sql {
  return Prisma.sql`${seenInRegister(lead)} AND k.capability_id IN (SELECT id FROM standing_capability)`
}
