import 'server-only'
import { countedCases } from '@/lib/figures/case-condition'
import type { Figure } from '@/lib/figures/case-filter'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { Attention, CaseCount, CaseFigures, ForReader, Scope } from '@/lib/figures/overview'

/** Cases by state, municipality and month of opening together, so that one pass over the cases serves three charts. */
export async function countCases(scope: Scope & ForReader): Promise<CaseCount[]> {
  return db().$queryRaw<CaseCount[]>`
    SELECT c.status, c.municipality_code AS "municipalityCode",
      substr(date_trunc('month', day_of(c.opened_at)::timestamp)::date::text, 1, 7) AS month,
      count(*)::int AS count
    FROM cases c WHERE ${countedCases(scope)}
    GROUP BY c.status, c.municipality_code, date_trunc('month', day_of(c.opened_at)::timestamp)`
}

export async function countCaseFigures(scope: Scope & ForReader): Promise<CaseFigures> {
  const [counted] = await db().$queryRaw<CaseFigures[]>`
    SELECT ${having('without-advisor', scope)} AS "withoutAdvisor", ${having('assigned', scope)} AS assigned, ${having('bids', scope)} AS bids,
      ${having('won', scope)} AS won`
  return counted ?? { withoutAdvisor: 0, assigned: 0, bids: 0, won: 0 }
}

/** What needs somebody now, in every round. */
export async function countAttention({ unseen }: ForReader): Promise<Attention> {
  const [counted] = await db().$queryRaw<Attention[]>`
    SELECT ${having('cap-soon', { unseen })} AS "capSoon", ${having('no-contact', { unseen })} AS "noContact",
      ${having('no-result', { unseen })} AS "noResult", ${having('second-person', { unseen })} AS "secondPerson"`
  return counted ?? { capSoon: 0, noContact: 0, noResult: 0, secondPerson: 0 }
}

/** How many cases of the scope are of a figure. */
export function having(figure: Figure, scope: Scope & ForReader): Prisma.Sql {
  return Prisma.sql`(SELECT count(*)::int FROM cases c WHERE ${countedCases({ ...scope, figure })})`
}
