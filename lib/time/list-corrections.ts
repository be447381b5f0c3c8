import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { casesSeenBy } from '@/lib/cases/access'
import { db } from '@/lib/db/client'
import type { Activity } from '@/lib/rounds/activities'
import type { CorrectionKind } from '@/lib/time/codes'

/** A correction that waits for a second person, and the entry that it is of. */
export type ListedCorrection = {
  id: string
  entryId: string
  kind: CorrectionKind
  number: string
  company: string
  askedBy: string
  askedAt: Date
  minutes: number
  activity: Activity
  workedOn: string
}

const SHOWN = 200

/** What nobody has decided of what still stands, in the cases that the lead may see, the oldest first. */
export async function listCorrections(lead: ProjectLead): Promise<ListedCorrection[]> {
  return db().$queryRaw<ListedCorrection[]>`
    SELECT k.id, coalesce(k.ledger_entry_id, k.outside_time_id) AS "entryId", k.kind, c.number, c.stated_name AS company,
      p.name AS "askedBy", k.asked_at AS "askedAt", coalesce(l.minutes, o.minutes) AS minutes,
      coalesce(l.activity, o.activity) AS activity, coalesce(l.worked_on, o.worked_on)::text AS "workedOn"
    FROM correction k JOIN cases c ON c.id = k.case_id JOIN person p ON p.id = k.asked_by
    LEFT JOIN ledger_entry l ON l.id = k.ledger_entry_id LEFT JOIN outside_time o ON o.id = k.outside_time_id
    WHERE k.status = 'asked' AND ${casesSeenBy(lead)}
      AND NOT EXISTS (SELECT FROM ledger_entry WHERE reverses_id = k.ledger_entry_id)
      AND NOT EXISTS (SELECT FROM outside_time WHERE reverses_id = k.outside_time_id)
    ORDER BY k.asked_at, k.id LIMIT ${SHOWN}`
}
