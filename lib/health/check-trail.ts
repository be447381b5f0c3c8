import 'server-only'
import { system } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { dayOf, today } from '@/lib/calendar/days'
import { clockOf } from '@/lib/calendar/clock'
import { compareCatalog } from '@/lib/db/catalog/compare-catalog'
import { catalogOf, CATALOG_PATH, CATALOG_STATEMENT, type CatalogRow } from '@/lib/db/catalog/read-catalog'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { LONG, transaction, type Tx } from '@/lib/db/transaction'
import { logError } from '@/lib/log/log'
import { queueMail } from '@/lib/mail/queue-mail'

/** When a night's check may begin, in the programme's own zone. */
const FROM = '02:00'
const WEEK_MS = 7 * 86_400_000
/** As many faults are kept of one check; the command lists all of them. */
const KEPT = 100

export type TrailFault = { kind: 'chain' | 'row' | 'ledger' | 'guard'; place: string; text: string }
type Last = { upTo: bigint; checkedAt: Date; wholeAt: Date | null; faults: number }
type Found = { events: number; ofQuestions: number; streams: number; upTo: bigint; rows: number; faults: TrailFault[] }

/** Checks the trail once each night, after two. Run by several at once, or twice, it is one check. */
export async function checkTrailNightly(now = new Date()): Promise<boolean> {
  if (clockOf(now) < FROM) return false
  const last = await lastCheck()
  if (last && dayOf(last.checkedAt) >= today()) return false
  await checkTrail(now)
  return true
}

/**
 * What came since the check before it, and what those events tell of; once a week, and after one that was not whole, all
 * there is. Kept as a row and an event; when it is not whole, every lead gets a mail and the operator a line in the log.
 */
export async function checkTrail(now = new Date()): Promise<{ faults: number }> {
  return transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('trail-check', 0))`
    const last = await lastCheck(tx)
    const isWhole = last?.wholeAt && last.faults === 0 && now.getTime() - last.wholeAt.getTime() < WEEK_MS
    const scope = isWhole ? 'new' : 'all'
    const { faults, ...counted } = await look(tx, isWhole ? last.upTo : 0n)
    const kept = { ...counted, scope, faults: faults.length, first: faults.slice(0, KEPT) }
    const { id } = await tx.trailCheck.create({ data: kept, select: { id: true } })
    if (faults.length > 0) await tellOf(tx, faults)
    const facts = { scope, events: counted.events, rows: counted.rows, faults: faults.length } as const
    await record(tx, system, 'trail.verified', { kind: 'trail', id }, facts)
    return { faults: faults.length }
  }, LONG)
}

async function lastCheck(tx: Tx | ReturnType<typeof db> = db()): Promise<Last | undefined> {
  const [last] = await tx.$queryRaw<Last[]>`
    SELECT up_to AS "upTo", checked_at AS "checkedAt", faults,
      (SELECT max(checked_at) FROM trail_check WHERE scope = 'all') AS "wholeAt"
    FROM trail_check ORDER BY checked_at DESC LIMIT 1`
  return last
}

async function look(tx: Tx, after: bigint): Promise<Found> {
  const [counted] = await tx.$queryRaw<Omit<Found, 'rows' | 'faults'>[]>`
    SELECT count(*)::int AS events, count(*) FILTER (WHERE subject_kind = 'buyer-question')::int AS "ofQuestions",
      count(*) FILTER (WHERE seq = 0)::int AS streams, coalesce(max(no), 0) AS "upTo" FROM audit_event`
  const chain = await tx.$queryRaw<TrailFault[]>`
    SELECT 'chain' AS kind, format('stream %s, seq %s, event %s', e.stream, e.seq, e.id) AS place,
      CASE WHEN e.hash <> encode(sha256(decode('00', 'hex') || convert_to(e.canonical, 'UTF8')), 'hex')
        THEN 'the stored hash is not the hash of its text' ELSE 'it is not chained to the event before it' END AS text
    FROM audit_event e LEFT JOIN audit_event b ON b.stream = e.stream AND b.seq = e.seq - 1
    WHERE coalesce(e.no, 0) >= ${after}::bigint AND (e.prev IS DISTINCT FROM b.hash
      OR e.hash <> encode(sha256(decode('00', 'hex') || convert_to(e.canonical, 'UTF8')), 'hex'))
    ORDER BY e.at, e.stream, e.seq`
  const ledger = await tx.$queryRaw<TrailFault[]>`
    SELECT 'ledger' AS kind, 'account ' || a.id AS place, format('its balance is %s minutes, but its rows sum to %s', a.balance, coalesce(sum(l.minutes), 0)) AS text
    FROM hour_account a LEFT JOIN ledger_entry l ON l.account_id = a.id GROUP BY a.id
    HAVING a.balance IS DISTINCT FROM sum(l.minutes) OR a.head_seq IS DISTINCT FROM max(l.seq)`
  const compared = await tx.$queryRaw<{ place: string | null; fault: string | null; compared: bigint | null }[]>`
    SELECT place, fault, compared FROM unfaithful_rows(${after}::bigint)`
  await tx.$executeRaw`${Prisma.raw(CATALOG_PATH)}`
  const catalog = await tx.$queryRaw<CatalogRow[]>`${Prisma.raw(CATALOG_STATEMENT)}`
  const guards = compareCatalog(catalogOf(catalog)).map(
    ({ what, is }) => ({ kind: 'guard', place: what, text: `it is ${is}` }) as const,
  )
  const rows = compared.flatMap(({ place, fault }) =>
    place && fault ? [{ kind: 'row', place, text: fault } as const] : [],
  )
  return {
    ...(counted ?? { events: 0, ofQuestions: 0, streams: 0, upTo: 0n }),
    rows: compared.reduce((sum, row) => sum + Number(row.compared ?? 0), 0),
    faults: [...chain, ...rows, ...ledger, ...guards],
  }
}

async function tellOf(tx: Tx, faults: readonly TrailFault[]): Promise<void> {
  logError('trail not whole', new Error(`${faults.length} faults`), { code: faults[0]?.kind })
  const leads = await tx.$queryRaw<{ personId: string }[]>`
    SELECT DISTINCT person_id AS "personId" FROM staff_role WHERE role = 'project-lead' AND revoked_at IS NULL`
  for (const { personId } of leads)
    await queueMail(tx, personId, 'trail-broken', { faults: faults.length }, { path: '/lead/trail' })
}
