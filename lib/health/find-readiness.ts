import 'server-only'
import { compareCatalog } from '@/lib/db/catalog/compare-catalog'
import { catalogOf, CATALOG_PATH, CATALOG_STATEMENT, type CatalogRow } from '@/lib/db/catalog/read-catalog'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { migrationsFolder, readMigrations } from '@/lib/db/migration-files'
import type { Tx } from '@/lib/db/transaction'

export type Readiness = {
  ready: boolean
  database: 'up' | 'down'
  migrations: 'applied' | 'pending' | 'unknown'
  /** Whether tables, constraints, triggers, functions, policies and grants are what the migrations make. */
  guards: 'whole' | 'changed' | 'unknown'
  /** The process answers what it has begun and takes nothing new. */
  draining: boolean
}

const KEPT_MS = 2_000
/** Reading the catalogue takes a tenth of a second, and nobody changes it in passing. */
const GUARDS_KEPT_MS = 60_000

/** `draining` is set by bin/start/end-calmly.cjs, which ends the web server. */
const kept = globalThis as typeof globalThis & {
  draining?: boolean
  readiness?: { at: number; answer: Promise<Readiness> }
  guards?: { at: number; whole: boolean }
}

/**
 * Asked at most every two seconds for all who ask, through the pool that serves: whoever asks often opens no
 * connection, and a pool that is used up is not ready.
 */
export function findReadiness(now: number = Date.now()): Promise<Readiness> {
  if (kept.draining) return Promise.resolve({ ...UNKNOWN, draining: true })
  if (kept.readiness && now - kept.readiness.at < KEPT_MS) return kept.readiness.answer
  const answer = ask(now).catch(() => UNKNOWN)
  kept.readiness = { at: now, answer }
  return answer
}

const UNKNOWN: Readiness = {
  ready: false,
  database: 'down',
  migrations: 'unknown',
  guards: 'unknown',
  draining: false,
}

class RolledBack extends Error {}

async function ask(now: number): Promise<Readiness> {
  let pending = 0
  const asked = db().$transaction(
    async (client) => {
      const tx = client as Tx
      pending = await countPending(tx)
      if (pending === 0 && !(kept.guards && now - kept.guards.at < GUARDS_KEPT_MS)) {
        kept.guards = { at: now, whole: await areGuardsWhole(tx) }
      }
      // A standby, a full disk and a database that may only be read refuse this.
      await tx.$executeRaw`INSERT INTO rate_limit (key, points) VALUES (${`readiness:${now}`}, 0)`
      throw new RolledBack()
    },
    { maxWait: 5_000, timeout: 10_000 },
  )
  await asked.catch((error: unknown) => {
    if (!(error instanceof RolledBack)) throw error
  })
  const whole = pending === 0 && kept.guards?.whole === true
  return {
    ready: whole,
    database: 'up',
    migrations: pending === 0 ? 'applied' : 'pending',
    guards: pending > 0 ? 'unknown' : whole ? 'whole' : 'changed',
    draining: false,
  }
}

async function countPending(tx: Tx): Promise<number> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM public._prisma_migrations
    WHERE rolled_back_at IS NULL AND finished_at IS NOT NULL`
  const finished = new Set(rows.map(({ name }) => name))
  return readMigrations(migrationsFolder()).filter(({ name }) => !finished.has(name)).length
}

async function areGuardsWhole(tx: Tx): Promise<boolean> {
  await tx.$executeRaw`${Prisma.raw(CATALOG_PATH)}`
  const rows = await tx.$queryRaw<CatalogRow[]>`${Prisma.raw(CATALOG_STATEMENT)}`
  return compareCatalog(catalogOf(rows)).length === 0
}
