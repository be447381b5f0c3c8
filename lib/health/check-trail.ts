import 'server-only'
import { system } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { dayOf, today } from '@/lib/calendar/days'
import { clockOf } from '@/lib/calendar/clock'
import { compareCatalog } from '@/lib/db/catalog/compare-catalog'
import { catalogOf, CATALOG_PATH, CATALOG_STATEMENT, type CatalogRow } from '@/lib/db/catalog/read-catalog'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { LONG, snapshot, transaction, type Tx } from '@/lib/db/transaction'
import { faultId } from '@/lib/health/fault-id'
import { pagePath } from '@/lib/i18n/routes'
import { logError } from '@/lib/log/log'
import { queueMail } from '@/lib/mail/queue-mail'

/** When a night's check may begin, in the programme's own zone. */
const FROM = '02:00'
const WEEK_MS = 7 * 86_400_000
/** As many faults are kept of one check; the command lists all of them. */
const KEPT = 100

/** Named as `npm run audit:verify` names it; `known` says why, where a lead has acknowledged it. */
export type TrailFault = { id: string; kind: string; place: string; text: string; known?: string }
type Bare = Omit<TrailFault, 'id' | 'known'>
type Compared = { kind: string | null; place: string | null; fault: string | null; compared: bigint | null }
type Last = { upTo: bigint; checkedAt: Date; wholeAt: Date | null; faults: number }
type Found = { events: number; ofQuestions: number; streams: number; upTo: bigint; rows: number; faults: Bare[] }

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
    // Of one moment, or what commits meanwhile would be taken for a change that nobody told.
    const { faults: found, ...counted } = await snapshot((then) => look(then, isWhole ? last.upTo : 0n))
    const known = await findKnown(tx)
    const judged = found
      .map((one) => ({ id: faultId(one), ...one }))
      .map((one) => ({ ...one, known: known.get(one.id) }))
    const faults = judged.filter((one) => !one.known)
    // Those that are not known first, so that the kept ones begin with what matters.
    const first = [...faults, ...judged.filter((one) => one.known)].slice(0, KEPT)
    const kept = { ...counted, scope, faults: faults.length, known: judged.length - faults.length, first }
    const { id } = await tx.trailCheck.create({ data: kept, select: { id: true } })
    if (faults.length > 0) await tellOf(tx, faults)
    const facts = { scope, events: counted.events, rows: counted.rows, faults: faults.length } as const
    await record(tx, system, 'trail.verified', { kind: 'trail', id }, facts)
    return { faults: faults.length }
  }, LONG)
}

/** `upTo` is that of the night before: an event may have got its number before the last check and committed after it. */
async function lastCheck(tx: Tx | ReturnType<typeof db> = db()): Promise<Last | undefined> {
  const [last] = await tx.$queryRaw<Last[]>`
    SELECT coalesce((SELECT up_to FROM trail_check ORDER BY checked_at DESC OFFSET 1 LIMIT 1), 0) AS "upTo", checked_at AS "checkedAt", faults,
      (SELECT max(checked_at) FROM trail_check WHERE scope = 'all') AS "wholeAt"
    FROM trail_check ORDER BY checked_at DESC LIMIT 1`
  return last
}

/** Faults that a lead has acknowledged, each with the last reason. */
async function findKnown(tx: Tx): Promise<Map<string, string>> {
  const said = await tx.$queryRaw<{ fault: string; reason: string }[]>`
    SELECT facts ->> 'fault' AS fault, facts ->> 'reason' AS reason FROM audit_event
    WHERE type = 'trail.fault-acknowledged' AND role = 'project-lead' AND stream = 'system' AND EXISTS (
       SELECT FROM staff_role r WHERE r.person_id = actor_id AND r.role = 'project-lead' AND (r.revoked_at IS NULL OR r.revoked_at >= at))
     ORDER BY at, seq`
  return new Map(said.map(({ fault, reason }) => [fault, reason]))
}

async function look(tx: Tx, after: bigint): Promise<Found> {
  const [counted] = await tx.$queryRaw<Omit<Found, 'rows' | 'faults'>[]>`
    SELECT count(*)::int AS events, count(*) FILTER (WHERE subject_kind = 'buyer-question')::int AS "ofQuestions",
      count(*) FILTER (WHERE seq = 0)::int AS streams, coalesce(max(no), 0) AS "upTo" FROM audit_event`
  const chain = await tx.$queryRaw<Bare[]>`
    SELECT CASE WHEN e.hash <> leaf.hash THEN 'text' ELSE 'chain' END AS kind,
      format('stream %s, seq %s, event %s', e.stream, e.seq, e.id) AS place, CASE
        WHEN e.hash <> leaf.hash THEN 'the stored hash is not the hash of its text'
        WHEN e.seq = 0 THEN 'it is the first of its stream and yet names one before it'
        WHEN b.id IS NULL THEN format('the event with seq %s is missing before it', e.seq - 1)
        ELSE format('it is not chained to the event before it, seq %s, event %s: one of the two was changed, replaced or moved', b.seq, b.id)
      END AS text
    FROM audit_event e LEFT JOIN audit_event b ON b.stream = e.stream AND b.seq = e.seq - 1,
      LATERAL (SELECT encode(sha256(decode('00', 'hex') || convert_to(e.canonical, 'UTF8')), 'hex') AS hash) leaf
    WHERE coalesce(e.no, 0) >= ${after}::bigint AND (e.prev IS DISTINCT FROM b.hash OR e.hash <> leaf.hash)
    ORDER BY e.at, e.stream, e.seq`
  const ledger = await tx.$queryRaw<Bare[]>`
    SELECT 'ledger' AS kind, 'account ' || a.id AS place,
      format('its balance is %s minutes and its head %s, but its rows sum to %s and end at %s', a.balance, a.head_seq,
        coalesce(sum(l.minutes), 0), coalesce(max(l.seq), -1)) AS text
    FROM hour_account a LEFT JOIN ledger_entry l ON l.account_id = a.id GROUP BY a.id
    HAVING a.balance IS DISTINCT FROM sum(l.minutes) OR a.head_seq IS DISTINCT FROM max(l.seq)`
  const compared = await tx.$queryRaw<Compared[]>`
    SELECT kind, place, fault, compared FROM unfaithful_rows(${after}::bigint)`
  await tx.$executeRaw`${Prisma.raw(CATALOG_PATH)}`
  const catalog = await tx.$queryRaw<CatalogRow[]>`${Prisma.raw(CATALOG_STATEMENT)}`
  const guards = compareCatalog(catalogOf(catalog)).map(
    ({ what, is }) => ({ kind: 'guard', place: what, text: `it is ${is}` }) as const,
  )
  const rows = compared.flatMap(({ kind, place, fault }) =>
    kind && place && fault ? [{ kind, place, text: fault }] : [],
  )
  return {
    ...(counted ?? { events: 0, ofQuestions: 0, streams: 0, upTo: 0n }),
    rows: compared.reduce((sum, row) => sum + Number(row.compared ?? 0), 0),
    faults: [...chain, ...rows, ...ledger, ...guards],
  }
}

async function tellOf(tx: Tx, faults: readonly Bare[]): Promise<void> {
  logError('trail not whole', new Error(`${faults.length} faults`), { code: faults[0]?.kind })
  const leads = await tx.$queryRaw<{ personId: string; locale: 'sv' | 'en' }[]>`
    SELECT DISTINCT p.id AS "personId", p.locale FROM staff_role r JOIN person p ON p.id = r.person_id
    WHERE r.role = 'project-lead' AND r.revoked_at IS NULL`
  for (const { personId, locale } of leads) {
    const path = pagePath(locale, '/lead/trail')
    await queueMail(tx, personId, 'trail-broken', { faults: faults.length }, { path })
  }
}
