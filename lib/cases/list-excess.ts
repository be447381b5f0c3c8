import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { casesSeenBy } from '@/lib/cases/access'
import { db } from '@/lib/db/client'

/** Minutes of a merge that the cap had no room for: `minutes` when it was found, `beyondMinutes` as it is now. */
export type Excess = {
  id: string
  company: string
  orgDisplay: string
  /** The registration that was merged. */
  from: string
  round: string
  minutes: number
  beyondMinutes: number
  foundAt: Date
  handledAt: Date | null
  handledBy: string | null
  note: string | null
  /** The company's newest case that the reader may see. */
  number: string | null
}

const SHOWN = 100

/** What still waits for the lead, the oldest first, and then what is dealt with, the newest first. */
export async function listExcess(lead: ProjectLead): Promise<Excess[]> {
  return db().$queryRaw<Excess[]>`
    SELECT e.id, o.name AS company, o.org_display AS "orgDisplay", f.org_display AS from, r.name AS round, e.minutes,
      coalesce(a.beyond_minutes, 0) AS "beyondMinutes", e.found_at AS "foundAt", e.handled_at AS "handledAt",
      p.name AS "handledBy", n.text AS note,
      (SELECT c.number FROM cases c WHERE c.company_id = o.id AND ${casesSeenBy(lead)} ORDER BY c.opened_at DESC LIMIT 1) AS number
    FROM excess_finding e JOIN company_merge m ON m.id = e.merge_id JOIN company o ON o.id = m.into_id
    JOIN company f ON f.id = m.company_id JOIN hour_account a ON a.id = e.account_id JOIN round r ON r.id = a.round_id
    LEFT JOIN person p ON p.id = e.handled_by LEFT JOIN excess_finding_note n ON n.finding_id = e.id
    ORDER BY e.handled_at DESC NULLS FIRST, e.found_at LIMIT ${SHOWN}`
}
