import 'server-only'
import { system } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import type { CheckScope } from '@/lib/audit/check-scopes'
import { dayOf, today } from '@/lib/calendar/days'
import { clockOf } from '@/lib/calendar/clock'
import { compareCatalog } from '@/lib/db/catalog/compare-catalog'
import { catalogOf, CATALOG_PATH, CATALOG_STATEMENT, type CatalogRow } from '@/lib/db/catalog/read-catalog'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { LONG, snapshot, transaction, type Tx } from '@/lib/db/transaction'
import { pagePath } from '@/lib/i18n/routes'
import { logError } from '@/lib/log/log'
import { queueMail } from '@/lib/mail/queue-mail'

/** When a night's check may begin, in the programme's own zone. */
const FROM = '02:00'

/** Named as `npm run audit:verify` names it; `known` says why, where a lead has acknowledged it. */
export type TrailFault = { id: string; kind: string; place: string; text: string; known?: string }
type Kept = { id: string; scope: CheckScope; events: number; rows: number; faults: number; first: TrailFault[] }

/** Checks the trail at once where it never was, then once each night, after two. Run by several at once, or twice, it is one check. */
export async function checkTrailNightly(now = new Date()): Promise<boolean> {
  const last = await db().trailCheck.findFirst({ orderBy: { checkedAt: 'desc' }, select: { checkedAt: true } })
  if (last && (clockOf(now) < FROM || dayOf(last.checkedAt) >= today())) return false
  return (await checkTrail()) !== null
}

/**
 * What came since the check before it, and what those events tell of; once a week, and after one that was not whole, all
 * there is. The database looks and keeps what it found, so that nothing of it is the application's word; it becomes a row
 * and an event. When it is not whole, every lead gets a mail and the operator a line in the log. Null when another check
 * was kept meanwhile.
 */
export async function checkTrail(): Promise<{ faults: number } | null> {
  // Of one moment, or what commits meanwhile would be taken for a change that nobody told.
  const look = await snapshot(lookAtTrail)
  return transaction(async (tx) => {
    const [kept] = await tx.$queryRaw<Kept[]>`
      SELECT id, scope, events, rows, faults, first FROM keep_trail_check(${look}::uuid)`
    if (!kept) return null
    const { id, scope, events, rows, faults, first } = kept
    if (faults > 0) await tellOf(tx, faults, first[0]?.kind)
    await record(tx, system, 'trail.verified', { kind: 'trail', id }, { scope, events, rows, faults })
    return { faults }
  }, LONG)
}

/** With what stands outside the rows, and the application may read for itself: the rules of the database. */
async function lookAtTrail(tx: Tx): Promise<string> {
  await tx.$executeRaw`${Prisma.raw(CATALOG_PATH)}`
  const catalog = await tx.$queryRaw<CatalogRow[]>`${Prisma.raw(CATALOG_STATEMENT)}`
  const guards = compareCatalog(catalogOf(catalog)).map(({ what, is }) => ({
    ...{ kind: 'guard', place: what, text: `it is ${is}` },
  }))
  const [look] = await tx.$queryRaw<{ id: string }[]>`SELECT look_at_trail(${JSON.stringify(guards)}::jsonb) AS id`
  if (!look) throw new Error('the trail was not looked at')
  return look.id
}

async function tellOf(tx: Tx, faults: number, code?: string): Promise<void> {
  logError('trail not whole', new Error(`${faults} faults`), { code })
  const leads = await tx.$queryRaw<{ personId: string; locale: 'sv' | 'en' }[]>`
    SELECT p.id AS "personId", p.locale FROM role_in_force r JOIN person p ON p.id = r.person_id
    WHERE r.role = 'project-lead'`
  for (const { personId, locale } of leads) {
    const path = pagePath(locale, '/lead/trail')
    await queueMail(tx, personId, 'trail-broken', { faults }, { path })
  }
}
