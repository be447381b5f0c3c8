import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { thisCaseSeenBy } from '@/lib/cases/access'
import { db } from '@/lib/db/client'
import type { Activity } from '@/lib/rounds/activities'
import type { CorrectionKind, ReversalReason } from '@/lib/time/codes'

export type WaitingCorrection = {
  id: string
  kind: CorrectionKind
  reason: ReversalReason
  note: string | null
  askedById: string
  askedByName: string
  askedAt: Date
  minutes: number
  activity: Activity
  workedOn: string
  outside: boolean
  /** Of a move: the case it goes to, where the reader may see that one. */
  target: { number: string; company: string } | null
}

/** What waits for a second person to decide of an entry of the case; null where nothing does. */
export async function findCorrection(
  staff: Advisor | ProjectLead,
  caseId: string,
  entryId: string,
): Promise<WaitingCorrection | null> {
  const [found] = await db().$queryRaw<WaitingCorrection[]>`
    SELECT r.id, r.kind, r.reason_code AS reason, n.text AS note, r.asked_by AS "askedById", p.name AS "askedByName",
      r.asked_at AS "askedAt", coalesce(l.minutes, o.minutes) AS minutes, coalesce(l.activity, o.activity) AS activity,
      coalesce(l.worked_on, o.worked_on)::text AS "workedOn", o.id IS NOT NULL AS outside,
      (SELECT jsonb_build_object('number', c.number, 'company', c.stated_name) FROM cases c
        WHERE c.id = r.target_case_id AND ${thisCaseSeenBy(staff)}) AS target
    FROM correction r JOIN cases c ON c.id = r.case_id JOIN person p ON p.id = r.asked_by
    LEFT JOIN correction_note n ON n.correction_id = r.id AND n.side = 'asker'
    LEFT JOIN ledger_entry l ON l.id = r.ledger_entry_id LEFT JOIN outside_time o ON o.id = r.outside_time_id
    WHERE r.case_id = ${caseId}::uuid AND ${entryId}::uuid IN (r.ledger_entry_id, r.outside_time_id) AND r.status = 'asked'
      AND ${thisCaseSeenBy(staff)} AND NOT EXISTS (SELECT FROM ledger_entry WHERE reverses_id = l.id)
      AND NOT EXISTS (SELECT FROM outside_time WHERE reverses_id = o.id)`
  return found ?? null
}
