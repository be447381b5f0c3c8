import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { findTrailCheck, type FoundTrailCheck } from '@/lib/audit/find-trail-check'
import { db } from '@/lib/db/client'
import { findReadiness, type Readiness } from '@/lib/health/find-readiness'

/** `oddAccounts`: accounts of hours that do not stand at the sum of their rows, or past their cap. */
export type SystemState = Pick<Readiness, 'migrations' | 'guards'> & {
  newestMigration: { name: string; at: Date } | null
  oddAccounts: number
  checkedAt: Date
  trail: FoundTrailCheck | null
}

/**
 * Whether the database is what this version expects, every company's hours are the sum of their rows, and the trail was
 * whole when it was checked last. How many accounts there are is not told: it would tell of companies that are closed to
 * the lead.
 */
export async function findSystemState(lead: ProjectLead): Promise<SystemState> {
  const [{ migrations, guards }, [newest], [ledger], trail] = await Promise.all([
    findReadiness(),
    db().$queryRaw<{ name: string; at: Date }[]>`
      SELECT migration_name AS name, finished_at AS at FROM public._prisma_migrations
      WHERE rolled_back_at IS NULL AND finished_at IS NOT NULL ORDER BY finished_at DESC, migration_name DESC LIMIT 1`,
    db().$queryRaw<{ odd: number; checkedAt: Date }[]>`
      SELECT count(*)::int AS odd, now() AS "checkedAt" FROM hour_account a LEFT JOIN (
        SELECT account_id, sum(minutes) AS sum, max(seq) AS last FROM ledger_entry GROUP BY account_id) l ON l.account_id = a.id
      WHERE a.balance IS DISTINCT FROM l.sum OR a.head_seq IS DISTINCT FROM l.last OR a.balance NOT BETWEEN 0 AND a.cap_minutes`,
    findTrailCheck(lead),
  ])
  const { odd = 0, checkedAt = new Date() } = ledger ?? {}
  return { migrations, guards, newestMigration: newest ?? null, oddAccounts: odd, checkedAt, trail }
}
