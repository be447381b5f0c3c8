import 'server-only'
import type { BuyerAdvisor, ProjectLead } from '@/lib/actors/actor'
import { BARRIERS } from '@/lib/cases/codes'
import { db } from '@/lib/db/client'
import { groupedBy } from '@/lib/figures/buyer-condition'
import { countedCases } from '@/lib/figures/case-condition'
import { eachBarrier, namedBarriers } from '@/lib/figures/outcome-condition'
import { themesOf, type CountedTheme, type Themes } from '@/lib/figures/themes'

/**
 * What companies met in one whole round, to be taken to the buyers and published: the same for everyone, and of the closed cases that
 * nobody who reads figures or answers buyers is barred from. What is published can then not be held against
 * the figures of one who is. No round: nothing.
 */
export async function findThemes(_reader: ProjectLead | BuyerAdvisor, round: string | undefined): Promise<Themes> {
  if (round === undefined) return themesOf([], BARRIERS)
  return themesOf(await countThemes(round, await listCasesBarredToReaders()), BARRIERS)
}

/** Companies and not cases: each counts once, with each kind of buyer too. */
export async function countThemes(round: string, unseen: readonly string[]): Promise<CountedTheme[]> {
  return db().$queryRaw<CountedTheme[]>`
    WITH ${namedBarriers}
    SELECT b.barrier, g.kind, count(DISTINCT c.company_id)::int AS companies
    FROM cases c CROSS JOIN LATERAL (SELECT ${groupedBy['buyer-kind']} AS kind) g
      CROSS JOIN LATERAL ${eachBarrier}
    WHERE b.said AND ${countedCases({ round, status: 'closed', unseen })}
    GROUP BY GROUPING SETS ((b.barrier), (b.barrier, g.kind)) ORDER BY b.barrier, g.kind NULLS FIRST`
}

/** The cases that are closed to somebody who reads figures, or who answers buyers. */
async function listCasesBarredToReaders(): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT DISTINCT barred.id FROM staff_role r CROSS JOIN LATERAL cases_barred_to(r.person_id) AS barred (id)
    WHERE r.revoked_at IS NULL AND r.role IN ('project-lead', 'steering-member', 'buyer-advisor') ORDER BY barred.id`
  return rows.map(({ id }) => id)
}
