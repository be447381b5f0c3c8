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
  /** `newer`: those of a later version are there too, so that the instances before it are exchanged one by one. */
  migrations: 'applied' | 'pending' | 'newer' | 'unknown'
  /**
   * Whether tables, constraints, triggers, functions, policies and grants are what the migrations make. What later ones
   * make, this build does not know.
   */
  guards: 'whole' | 'changed' | 'unknown'
  /** The process answers what it has begun and takes nothing new. */
  draining: boolean
}

const KEPT_MS = 2_000
export const PATIENCE_MS = 5_000
/** Reading the catalogue takes a tenth of a second, and nobody changes it in passing. */
const GUARDS_KEPT_MS = 60_000

/** `draining` is set by bin/start/end-calmly.cjs, which ends the web server. */
const kept = globalThis as typeof globalThis & {
  draining?: boolean
  readiness?: { at: number; answer: Promise<Readiness> }
  asking?: Promise<Readiness>
  guards?: { at: number; whole: boolean }
}

/**
 * Asked at most every two seconds for all who ask, through the pool that serves: whoever asks often opens no
 * connection, and a pool that is used up is not ready.
 */
export function findReadiness(now: number = Date.now()): Promise<Readiness> {
  if (kept.draining) return Promise.resolve({ ...UNKNOWN, draining: true })
  if (kept.readiness && now - kept.readiness.at < KEPT_MS) return kept.readiness.answer
  const answer = askInTime(now)
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

/**
 * A path that has gone silent is found out when the pool gives up, which no load balancer waits for. One question at a
 * time is on its way there, so that those who ask do not use the pool up.
 */
function askInTime(now: number): Promise<Readiness> {
  kept.asking ??= ask(now)
    .catch(() => UNKNOWN)
    .finally(() => (kept.asking = undefined))
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Readiness>((resolve) => {
    timer = setTimeout(() => resolve(UNKNOWN), PATIENCE_MS)
  })
  return Promise.race([kept.asking, late]).finally(() => clearTimeout(timer))
}

class RolledBack extends Error {}

async function ask(now: number): Promise<Readiness> {
  let migrations = 'pending' as 'applied' | 'pending' | 'newer'
  const asked = db().$transaction(
    async (client) => {
      const tx = client as Tx
      migrations = await compareMigrations(tx)
      if (migrations === 'applied' && !(kept.guards && now - kept.guards.at < GUARDS_KEPT_MS)) {
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
  const guards = migrations !== 'applied' ? 'unknown' : kept.guards?.whole ? 'whole' : 'changed'
  const ready = guards === 'whole' || migrations === 'newer'
  return { ready, database: 'up', migrations, guards, draining: false }
}

async function compareMigrations(tx: Tx): Promise<'applied' | 'pending' | 'newer'> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM public._prisma_migrations
    WHERE rolled_back_at IS NULL AND finished_at IS NOT NULL`
  const finished = new Set(rows.map(({ name }) => name))
  const known = readMigrations(migrationsFolder())
  if (known.some(({ name }) => !finished.has(name))) return 'pending'
  return finished.size > known.length ? 'newer' : 'applied'
}

async function areGuardsWhole(tx: Tx): Promise<boolean> {
  await tx.$executeRaw`${Prisma.raw(CATALOG_PATH)}`
  const rows = await tx.$queryRaw<CatalogRow[]>`${Prisma.raw(CATALOG_STATEMENT)}`
  return compareCatalog(catalogOf(rows)).length === 0
}
