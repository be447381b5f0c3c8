import 'server-only'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'

export type CaseThen = {
  id: string
  companyId: string
  round: string
  openedMonth: string
  via: string
  about: string
  status: string
  municipality: string
  sector: string
  size: string
  needs: string
  /** Hours from opening to the first contact. */
  waitedHours: number | null
  minutes: number
  outsideMinutes: number
  outcome: string | null
  bid: string | null
  result: string | null
  firstPublicBid: boolean | null
  value: number | null
  barriers: string[]
  score: number | null
}

/**
 * Every case as it was known at an instant: of rows that are only ever added, by when they were, and of what has been
 * changed since what stood there before. What has no such history (a procurement, a person, any free text) is not asked for.
 */
export async function casesThen(until: Date): Promise<CaseThen[]> {
  return db().$queryRaw<CaseThen[]>`
    WITH bids AS (
      SELECT case_id, CASE code WHEN 'bid-submitted' THEN 'yes' ELSE 'no' END AS bid, NULL::text AS result, recorded_at AS at, 1 AS place FROM outcome
      WHERE code IN ('bid-submitted', 'no-bid', 'too-late', 'not-eligible') AND recorded_at < ${until}
      UNION ALL SELECT case_id, 'yes', result, recorded_at, 2 FROM bid_result WHERE recorded_at < ${until}
      UNION ALL SELECT case_id, bid, nullif(result, 'none-yet'), answered_at, 3 FROM follow_up_answer WHERE answered_at < ${until}),
    closing AS (
      SELECT DISTINCT ON (case_id) * FROM outcome WHERE recorded_at < ${until} ORDER BY case_id, recorded_at DESC, id),
    said AS (
      SELECT DISTINCT ON (case_id) * FROM follow_up_answer WHERE answered_at < ${until} ORDER BY case_id, answered_at DESC, id),
    score AS (
      SELECT DISTINCT ON (case_id) case_id, score FROM satisfaction WHERE answered_at < ${until} ORDER BY case_id, answered_at DESC, id),
    worked AS (
      SELECT case_id, sum(minutes)::int AS minutes FROM ledger_entry WHERE ${ofWork} AND recorded_at < ${until} GROUP BY case_id),
    beyond AS (SELECT case_id, sum(minutes)::int AS minutes FROM outside_time WHERE recorded_at < ${until} GROUP BY case_id)
    SELECT c.id, r.code AS round, c.about, c.opened_via AS via, c.municipality_code AS municipality,
      to_char(day_of(c.opened_at), 'YYYY-MM') AS "openedMonth",
      coalesce((SELECT (e.facts ->> 'fromId')::uuid FROM audit_event e
        WHERE e.type = 'case.moved-company' AND e.case_id = c.id AND e.at >= ${until} ORDER BY e.at LIMIT 1), c.company_id) AS "companyId",
      coalesce((SELECT m.status FROM case_move m WHERE m.case_id = c.id AND m.moved_at < ${until}
        ORDER BY m.moved_at DESC, m.id LIMIT 1), 'opened') AS status,
      ${toldThen('industry', until)} AS sector, ${toldThen('employees', until)} AS size, ${toldThen('needs', until)} AS needs,
      (SELECT floor(extract(epoch FROM min(m.moved_at) - c.opened_at) / 3600)::int FROM case_move m
        WHERE m.case_id = c.id AND m.status = 'ongoing' AND m.moved_at < ${until}) AS "waitedHours",
      coalesce(w.minutes, 0) AS minutes, coalesce(o.minutes, 0) AS "outsideMinutes", l.code AS outcome,
      (SELECT b.bid FROM bids b WHERE b.case_id = c.id ORDER BY b.at DESC, b.place DESC LIMIT 1) AS bid,
      (SELECT b.result FROM bids b WHERE b.case_id = c.id AND b.place > 1 ORDER BY b.at DESC, b.place DESC LIMIT 1) AS result,
      coalesce(a.first_public_bid, l.first_public_bid) AS "firstPublicBid", a.value_sek::float8 AS value,
      ARRAY(SELECT DISTINCT x FROM unnest(coalesce(a.barriers, '{}') || coalesce(l.barriers, '{}')) x ORDER BY x) AS barriers, s.score
    FROM cases c JOIN round r ON r.id = c.round_id
    LEFT JOIN closing l ON l.case_id = c.id LEFT JOIN said a ON a.case_id = c.id LEFT JOIN score s ON s.case_id = c.id
    LEFT JOIN worked w ON w.case_id = c.id LEFT JOIN beyond o ON o.case_id = c.id
    WHERE c.opened_at < ${until} ORDER BY c.id`
}

export type EntryThen = {
  id: string
  caseId: string
  counts: boolean
  minutes: number
  activity: string | null
  month: string
  reversesId: string | null
}

/** Every piece of work by then, and what took it back, towards the hours and outside of them. */
export async function entriesThen(until: Date): Promise<EntryThen[]> {
  return db().$queryRaw<EntryThen[]>`
    SELECT id, case_id AS "caseId", true AS counts, minutes, activity, to_char(coalesce(concerns_on, worked_on), 'YYYY-MM') AS month,
      reverses_id AS "reversesId"
    FROM ledger_entry WHERE ${ofWork} AND recorded_at < ${until}
    UNION ALL
    SELECT id, case_id, false, minutes, activity, to_char(coalesce(concerns_on, worked_on), 'YYYY-MM'), reverses_id
    FROM outside_time WHERE recorded_at < ${until}
    ORDER BY 1`
}

/** Which company a registration that was merged by then is, as pairs. */
export async function mergesThen(until: Date): Promise<{ companyId: string; intoId: string }[]> {
  return db().$queryRaw<{ companyId: string; intoId: string }[]>`
    SELECT company_id AS "companyId", into_id AS "intoId" FROM company_merge WHERE merged_at < ${until}`
}

/** Not what waits for meetings, nor what a merge wrote once more. */
const ofWork = Prisma.sql`(case_id IS NOT NULL AND (kind = 'work' OR kind = 'reversal' AND rev_kind = 'work'))`

/** What a case said in a field: what stood there before the first change since, or what stands there. */
function toldThen(field: 'industry' | 'employees' | 'needs', until: Date): Prisma.Sql {
  return Prisma.sql`coalesce((SELECT t.before FROM told_change h JOIN told_change_text t ON t.change_id = h.id
    WHERE h.case_id = c.id AND h.field = ${field} AND h.changed_at >= ${until} ORDER BY h.changed_at, h.id LIMIT 1), told_in_case(c, ${field}))`
}
