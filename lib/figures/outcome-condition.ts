import 'server-only'
import { BARRIERS, type Barrier } from '@/lib/cases/codes'
import { Prisma } from '@/lib/db/generated/client'
import type { FollowUpFigure } from '@/lib/figures/case-filter'

/**
 * Among those that the statement finds, as a condition on `cases AS c`. The planner may not make a join of it: it takes the
 * last words of all cases for a handful, and would go through them once for every case.
 */
const among = (cases: Prisma.Sql) => Prisma.sql`((c.id IN (${cases})) IS TRUE)`

/** A closed case in which a bid was handed in, by the last word of whoever told. */
export const bidsSubmitted = Prisma.sql`(c.status = 'closed' AND ${among(Prisma.sql`SELECT case_id FROM latest_bid WHERE bid = 'yes'`)})`

export function withResult(result: 'won' | 'lost' | 'cancelled' | 'appealed'): Prisma.Sql {
  return Prisma.sql`(${bidsSubmitted} AND ${among(Prisma.sql`SELECT case_id FROM latest_result WHERE result = ${result}`)})`
}

/** That a barrier was named, when the case was closed or in the company's answer, as a condition on `cases AS c`. */
export function withBarrier(barrier: Barrier): Prisma.Sql {
  return among(Prisma.sql`
    SELECT case_id FROM latest_answer WHERE ${barrier} = ANY(barriers)
    UNION ALL SELECT case_id FROM latest_outcome WHERE ${barrier} = ANY(barriers)`)
}

/** Each barrier of each case by its name, read once: the same as `withBarrier` says of one. */
export const namedBarriers = Prisma.sql`named (case_id, barrier) AS MATERIALIZED (
  SELECT case_id, unnest(barriers) FROM latest_answer UNION SELECT case_id, unnest(barriers) FROM latest_outcome)`

/** Every barrier, and 'all', beside a row of `cases AS c`, with whether it was named there, as `b`. Wants `namedBarriers`. */
export const eachBarrier = Prisma.sql`(
  SELECT 'all' AS barrier, TRUE AS said UNION ALL
  SELECT barrier, ((c.id, barrier) IN (SELECT case_id, barrier FROM named)) IS TRUE
  FROM unnest(ARRAY[${Prisma.join([...BARRIERS])}]) AS known (barrier)) b`

/** What makes a case one of a figure of the follow-up, as a condition on `cases AS c`. */
export function followUpCondition(figure: FollowUpFigure): Prisma.Sql {
  const step = /^(asked|answered)-(\d+)$/.exec(figure)
  if (step) return step[1] === 'asked' ? asked('outcome', Number(step[2])) : answered('outcome', Number(step[2]))
  return WHOLE[figure as keyof typeof WHOLE]
}

/** What the company answered holds before what was noted when its case was closed. */
const firstBids = Prisma.sql`
  SELECT o.case_id FROM latest_outcome o WHERE o.first_public_bid
    AND NOT EXISTS (SELECT FROM latest_answer a WHERE a.case_id = o.case_id AND a.first_public_bid IS NOT NULL)
  UNION ALL SELECT case_id FROM latest_answer WHERE first_public_bid`

function atStep(step?: number): Prisma.Sql {
  return step === undefined ? Prisma.sql`TRUE` : Prisma.sql`f.step = ${step}::int`
}

function asked(kind: 'outcome' | 'satisfaction', step?: number): Prisma.Sql {
  return among(Prisma.sql`SELECT f.case_id FROM follow_up f WHERE f.kind = ${kind} AND ${atStep(step)}`)
}

/** Answered after it was asked, and before it was asked again, by the link or on the case's page. */
function answered(kind: 'outcome', step?: number): Prisma.Sql {
  return among(Prisma.sql`
    SELECT f.case_id FROM follow_up f JOIN follow_up_answer a ON a.case_id = f.case_id AND a.answered_at >= f.asked_at
    WHERE f.kind = ${kind} AND ${atStep(step)} AND NOT EXISTS (
      SELECT FROM follow_up n WHERE n.case_id = f.case_id AND n.kind = f.kind AND n.asked_at > f.asked_at AND n.asked_at <= a.answered_at)`)
}

const WHOLE: Record<Exclude<FollowUpFigure, `${string}-${number}`>, Prisma.Sql> = {
  lost: withResult('lost'),
  cancelled: withResult('cancelled'),
  appealed: withResult('appealed'),
  'no-bid': Prisma.sql`(c.status = 'closed' AND ${among(Prisma.sql`SELECT case_id FROM latest_bid WHERE bid = 'no'`)})`,
  'first-bids': Prisma.sql`(${bidsSubmitted} AND ${among(firstBids)})`,
  valued: Prisma.sql`(${withResult('won')} AND ${among(Prisma.sql`SELECT case_id FROM latest_answer WHERE value_sek IS NOT NULL`)})`,
  asked: asked('outcome'),
  answered: answered('outcome'),
  'asked-support': asked('satisfaction'),
  'answered-support': among(Prisma.sql`SELECT case_id FROM satisfaction`),
  'may-tell': among(Prisma.sql`SELECT case_id FROM latest_answer WHERE may_tell`),
}
