import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'
import type { AskedRow } from '@/lib/imports/asked-rows'
import { likeness, type Standing } from '@/lib/imports/planned-rows'
import type { Activity } from '@/lib/rounds/activities'
import { casesForTime } from '@/lib/time/case-for-time'
import { listLogged } from '@/lib/time/list-logged'

/** What there is of what the rows speak of: their cases, what they have logged before, and the advisor's other time. */
export async function standingOfRows(advisor: Advisor, rows: readonly AskedRow[]): Promise<Standing> {
  const inputs = rows.flatMap(({ input }) => (input ? [input] : []))
  const numbers = [...new Set(inputs.map(({ number }) => number))]
  const [found, logged, alike] = await Promise.all([
    casesForTime(null, advisor, numbers),
    listLogged(null, rows),
    countAlike(advisor, rows, numbers),
  ])
  return { cases: new Map(found.map((supportCase) => [supportCase.number, supportCase])), logged, alike }
}

type OwnTime = { number: string; workedOn: string; activity: Activity; duration: number; count: number }

/** The advisor's standing time in the cases that was logged in other ways: both halves of a split are one. */
async function countAlike(
  { personId: me }: Advisor,
  rows: readonly AskedRow[],
  numbers: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const days = rows.flatMap(({ input }) => (input ? [input.workedOn] : [])).sort()
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return new Map()
  const requests = rows.map(({ requestId }) => requestId)
  const found = await db().$queryRaw<OwnTime[]>`
    WITH own AS (
      SELECT e.case_id, e.request_id, e.activity, coalesce(e.concerns_on, e.worked_on) AS day, e.minutes FROM ledger_entry e
      WHERE e.advisor_id = ${me}::uuid AND e.kind = 'work' AND coalesce(e.concerns_on, e.worked_on) BETWEEN ${first}::date AND ${last}::date
        AND NOT EXISTS (SELECT FROM ledger_entry r WHERE r.reverses_id = e.id)
      UNION ALL
      SELECT o.case_id, o.request_id, o.activity, coalesce(o.concerns_on, o.worked_on), o.minutes FROM outside_time o
      WHERE o.advisor_id = ${me}::uuid AND o.kind = 'record' AND coalesce(o.concerns_on, o.worked_on) BETWEEN ${first}::date AND ${last}::date
        AND NOT EXISTS (SELECT FROM outside_time r WHERE r.reverses_id = o.id)),
    entry AS (
      SELECT case_id, activity, day, sum(minutes)::int AS duration FROM own
      WHERE request_id <> ALL(${requests}::uuid[]) GROUP BY case_id, request_id, activity, day)
    SELECT c.number, entry.activity, entry.day::text AS "workedOn", entry.duration, count(*)::int AS count
    FROM entry JOIN cases c ON c.id = entry.case_id WHERE c.number = ANY(${numbers})
    GROUP BY c.number, entry.activity, entry.day, entry.duration`
  return new Map(found.map((time) => [likeness(time), time.count]))
}
