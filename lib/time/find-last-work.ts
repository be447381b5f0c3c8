import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { Activity } from '@/lib/rounds/activities'

/** What the advisor did last in the case, or else in any: most often what they do next. Days that were read in, or remembered late, are not last. */
export async function findLastWork({ personId }: Advisor, caseId: string | null = null): Promise<Activity | null> {
  const order = Prisma.sql`worked_on DESC, recorded_at DESC`
  const mine = (where: Prisma.Sql) => Prisma.sql`
    SELECT activity FROM (
      (SELECT activity, worked_on, recorded_at FROM ledger_entry
        WHERE advisor_id = ${personId}::uuid AND kind = 'work' AND ${where} ORDER BY ${order} LIMIT 1)
      UNION ALL (SELECT activity, worked_on, recorded_at FROM outside_time
        WHERE advisor_id = ${personId}::uuid AND kind = 'record' AND ${where} ORDER BY ${order} LIMIT 1)) own
    ORDER BY ${order} LIMIT 1`
  const inAny = mine(Prisma.sql`true`)
  const inCase = mine(Prisma.sql`case_id = ${caseId}::uuid`)
  const [last] = await db().$queryRaw<{ activity: Activity | null }[]>`
    SELECT ${caseId === null ? Prisma.sql`(${inAny})` : Prisma.sql`coalesce((${inCase}), (${inAny}))`} AS activity`
  return last?.activity ?? null
}
