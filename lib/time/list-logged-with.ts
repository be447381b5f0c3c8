import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'

/** Time that another advisor has logged in one's own name, of a meeting that both took part in. */
export type LoggedWith = { id: string; number: string; by: string; minutes: number; doneOn: string }

/**
 * What one has not seen yet of it, newest first. Nobody is let into the case by it; taken back it is not told any more,
 * and of a case that one is barred from nothing is.
 */
export async function listLoggedWith({ personId }: Advisor): Promise<LoggedWith[]> {
  return db().$queryRaw<LoggedWith[]>`
    WITH told AS (
      SELECT n.case_id, count(*) AS news FROM notice n
      WHERE n.person_id = ${personId}::uuid AND n.kind = 'logged-with' AND n.seen_at IS NULL
        AND NOT barred_from_case(${personId}::uuid, n.case_id)
      GROUP BY n.case_id),
    half AS (
      SELECT e.joint_id, e.case_id, e.recorded_by, e.minutes, coalesce(e.concerns_on, e.worked_on) AS done_on, e.recorded_at
      FROM ledger_entry e WHERE e.advisor_id = ${personId}::uuid AND e.joint_no = 2
        AND NOT EXISTS (SELECT FROM ledger_entry r WHERE r.reverses_id = e.id)
      UNION ALL
      SELECT o.joint_id, o.case_id, o.recorded_by, o.minutes, coalesce(o.concerns_on, o.worked_on), o.recorded_at
      FROM outside_time o WHERE o.advisor_id = ${personId}::uuid AND o.joint_no = 2
        AND NOT EXISTS (SELECT FROM outside_time r WHERE r.reverses_id = o.id)),
    meeting AS (
      SELECT h.joint_id, h.case_id, h.recorded_by, h.done_on, sum(h.minutes)::int AS minutes, max(h.recorded_at) AS at,
        row_number() OVER (PARTITION BY h.case_id ORDER BY max(h.recorded_at) DESC) AS place
      FROM half h GROUP BY h.joint_id, h.case_id, h.recorded_by, h.done_on)
    SELECT m.joint_id AS id, c.number, p.name AS by, m.minutes, m.done_on::text AS "doneOn"
    FROM told t JOIN meeting m ON m.case_id = t.case_id AND m.place <= t.news
    JOIN cases c ON c.id = m.case_id JOIN person p ON p.id = m.recorded_by
    ORDER BY m.at DESC, m.joint_id`
}
