import 'server-only'
import { BARRIERS, type Barrier } from '@/lib/cases/codes'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { countedCases } from '@/lib/figures/case-condition'
import { figureCondition } from '@/lib/figures/figure-condition'
import type { Asked, Behind, CaseMembers, FigureGroup } from '@/lib/figures/figure-members'
import { withBarrier } from '@/lib/figures/outcome-condition'
import type { ForReader, Scope } from '@/lib/figures/overview'
import { LEAST_SHOWN } from '@/lib/figures/small-cells'
import { OUTCOME_STEPS } from '@/lib/outcomes/codes'

/** What each page shows of the cases to those who read figures only. */
const ASKED = {
  overview: [
    'closed', 'not-yet-assigned', 'without-advisor', 'bids', 'won', 'first-bids', 'valued', 'asked-support', 'answered-support', 'contacted',
  ],
  'follow-up': [
    'closed', 'bids', 'won', 'first-bids', 'valued', 'asked', 'answered', 'asked-support', 'answered-support',
    ...OUTCOME_STEPS.flatMap((step) => [`asked-${step}`, `answered-${step}`] as const),
    ...BARRIERS.map((barrier) => `barrier ${barrier}` as const),
  ],
} as const satisfies Record<string, readonly Asked[]> // prettier-ignore

/** Who is behind the figures of a page. */
export async function countMembers(scope: Scope & ForReader, page: keyof typeof ASKED): Promise<Behind> {
  const [cases, groups] = await Promise.all([countCaseMembers(scope), countGroups(scope, ASKED[page])])
  return { cases, groups }
}

/** All companies behind a few, and of many as many as are not few. */
const companies = Prisma.sql`(array_agg(DISTINCT c.company_id))[1:${LEAST_SHOWN}::int]::text[]`

/** Cases by state, municipality and month of opening, with the companies behind them. */
export async function countCaseMembers(scope: Scope & ForReader): Promise<CaseMembers[]> {
  return db().$queryRaw<CaseMembers[]>`
    SELECT c.status, c.municipality_code AS "municipalityCode",
      substr(date_trunc('month', day_of(c.opened_at)::timestamp)::date::text, 1, 7) AS month,
      count(*)::int AS cases, ${companies} AS companies
    FROM cases c WHERE ${countedCases(scope)}
    GROUP BY c.status, c.municipality_code, date_trunc('month', day_of(c.opened_at)::timestamp)`
}

/** The cases by which of the figures they are of, each case once. */
async function countGroups(scope: Scope & ForReader, asked: readonly Asked[]): Promise<FigureGroup[]> {
  const named = asked.map((name) => Prisma.sql`CASE WHEN ${conditionOf(name)} THEN ${name}::text END`)
  return db().$queryRaw<FigureGroup[]>`
    SELECT array_remove(ARRAY[${Prisma.join(named)}], NULL) AS of, count(*)::int AS cases, ${companies} AS companies
    FROM cases c WHERE ${countedCases(scope)} GROUP BY 1`
}

function conditionOf(name: Asked): Prisma.Sql {
  if (name === 'closed') return Prisma.sql`c.status = 'closed'`
  if (name === 'not-yet-assigned') return Prisma.sql`c.status IN ('opened', 'accepted')`
  const barrier = BARRIERS.find((one): one is Barrier => name === `barrier ${one}`)
  return barrier
    ? Prisma.sql`(c.status = 'closed' AND ${withBarrier(barrier)})`
    : figureCondition(name as Exclude<typeof name, `barrier ${string}`>)
}
