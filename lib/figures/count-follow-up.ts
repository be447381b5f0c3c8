import 'server-only'
import { BARRIERS } from '@/lib/cases/codes'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { countedCases } from '@/lib/figures/case-condition'
import type { CaseFilter, Figure } from '@/lib/figures/case-filter'
import { RESULT_FIGURES, type CountedFollowUp } from '@/lib/figures/follow-up'
import type { ForReader, Scope } from '@/lib/figures/overview'
import { OUTCOME_STEPS, SCORES } from '@/lib/outcomes/codes'

/** Every figure of the follow-up, each counted by the condition that its list is found by. */
export async function countFollowUp(scope: Scope & ForReader): Promise<CountedFollowUp> {
  const [counts, value, support] = await Promise.all([countAll(scope), sumValue(scope), findScores(scope)])
  const of = (name: Figure | 'closed') => counts.get(name) ?? 0
  return {
    rounds: OUTCOME_STEPS.map((step) => ({ step, asked: of(`asked-${step}`), answered: of(`answered-${step}`) })),
    all: { asked: of('asked'), answered: of('answered') },
    ...{ closed: of('closed'), bids: of('bids'), noBid: of('no-bid') },
    results: {
      ...{ won: of('won'), lost: of('lost'), cancelled: of('cancelled') },
      ...{ appealed: of('appealed'), 'no-result': of('no-result') },
    },
    ...{ firstBids: of('first-bids'), value, valued: of('valued'), mayTell: of('may-tell') },
    barriers: BARRIERS.map((barrier) => ({ barrier, count: counts.get(`barrier ${barrier}`) ?? 0 })),
    support: { asked: of('asked-support'), answered: of('answered-support'), ...support },
  }
}

async function countAll(scope: Scope & ForReader): Promise<Map<string, number>> {
  const asked: [name: string, filter: CaseFilter][] = [
    ['closed', { status: 'closed' }],
    ...[
      ...OUTCOME_STEPS.flatMap((step) => [`asked-${step}`, `answered-${step}`] as const),
      ...RESULT_FIGURES,
      ...(['bids', 'no-bid', 'first-bids', 'valued', 'may-tell', 'asked', 'answered'] as const),
      ...(['asked-support', 'answered-support'] as const),
    ].map((figure): [string, CaseFilter] => [figure, { figure }]),
    ...BARRIERS.map((barrier): [string, CaseFilter] => [`barrier ${barrier}`, { status: 'closed', barrier }]),
  ]
  const counts = asked.map(
    ([name, filter]) => Prisma.sql`
      SELECT ${name}::text AS name, count(*)::int AS count FROM cases c WHERE ${countedCases({ ...scope, ...filter })}`,
  )
  const rows = await db().$queryRaw<{ name: string; count: number }[]>`${Prisma.join(counts, ' UNION ALL ')}`
  return new Map(rows.map(({ name, count }) => [name, count]))
}

/** SEK of the contracts whose value is known. */
export async function sumValue(scope: Scope & ForReader): Promise<number> {
  const [summed] = await db().$queryRaw<{ value: bigint }[]>`
    SELECT coalesce(sum(a.value_sek), 0)::bigint AS value FROM cases c JOIN latest_answer a ON a.case_id = c.id
    WHERE ${countedCases({ ...scope, figure: 'valued' })}`
  return Number(summed?.value ?? 0)
}

/** How the support was, by those who said. */
export async function findScores(
  scope: Scope & ForReader,
): Promise<Pick<CountedFollowUp['support'], 'mean' | 'scores'>> {
  const rows = await db().$queryRaw<{ score: number; count: number }[]>`
    SELECT s.score, count(*)::int AS count FROM cases c JOIN latest_satisfaction s ON s.case_id = c.id
    WHERE ${countedCases({ ...scope, figure: 'answered-support' })} GROUP BY s.score`
  const scores = Object.fromEntries(SCORES.map((score) => [score, rows.find((row) => row.score === score)?.count ?? 0]))
  const total = rows.reduce((sum, { count }) => sum + count, 0)
  const mean = total === 0 ? null : rows.reduce((sum, { score, count }) => sum + score * count, 0) / total
  return { mean, scores }
}
