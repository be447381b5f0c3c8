import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { tellLeads } from '@/lib/notices/tell-leads'

/** Of this advisor, these, this one and the others in its procurement, or all. */
type Among = { personId: string } | { caseIds: string[] } | { around: string } | 'all'

/**
 * Tells the leads of every open case that a conflict of interest has closed to its advisor, as `among` says;
 * of each case once, until they have seen it. Called in the transaction of whatever may have closed one.
 */
export async function tellClosed(tx: Tx, among: Among): Promise<void> {
  const these = conditionOf(among)
  const closed = await tx.$queryRaw<{ id: string; number: string }[]>`
    SELECT c.id, c.number FROM cases_closed_to_their_advisor() x JOIN cases c ON c.id = x.case_id
    WHERE ${these} AND NOT EXISTS (
      SELECT FROM notice n WHERE n.case_id = c.id AND n.kind = 'closed-to-advisor' AND n.seen_at IS NULL)
    ORDER BY c.number`
  for (const { id, number } of closed) await tellLeads(tx, id, 'case-closed-to-advisor', { number })
}

function conditionOf(among: Among): Prisma.Sql {
  if (among === 'all') return Prisma.sql`TRUE`
  if ('personId' in among) return Prisma.sql`x.advisor_id = ${among.personId}::uuid`
  if ('caseIds' in among) return Prisma.sql`x.case_id = ANY(${among.caseIds}::uuid[])`
  const around = Prisma.sql`${among.around}::uuid`
  return Prisma.sql`(x.case_id = ${around} OR x.case_id IN (SELECT t.other_id FROM likely_twins(${around}) t))`
}
