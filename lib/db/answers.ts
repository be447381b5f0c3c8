import { Pool } from 'pg'
import { poolSettings } from '@/lib/db/pool-settings'

const FRESH_MS = 1_000
const PATIENCE_MS = 3_000

const kept = globalThis as typeof globalThis & {
  probe?: { pool: Pool; at: number; answer: Promise<boolean> }
}

/**
 * Whether the database answers, asked at most once a second for all requests together, and again after `doubtDatabase`.
 * The connection stays open between questions: a database that goes away closes it, which is known at once.
 */
export function databaseAnswers(now: number = Date.now()): Promise<boolean> {
  if (kept.probe && now - kept.probe.at < FRESH_MS) return kept.probe.answer
  const pool = kept.probe?.pool ?? openPool()
  const answer = pool.query('SELECT 1').then(
    () => true,
    () => false,
  )
  kept.probe = { pool, at: now, answer }
  return answer
}

/** The next `databaseAnswers` asks the database, whatever it said a moment ago. */
export function doubtDatabase(): void {
  if (kept.probe) kept.probe.at = -Infinity
}

function openPool(): Pool {
  const pool = new Pool({
    ...poolSettings(process.env.DATABASE_URL ?? '', 1),
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
    idleTimeoutMillis: 0,
  })
  pool.on('error', doubtDatabase)
  return pool
}

export async function closeProbe(): Promise<void> {
  const { pool } = kept.probe ?? {}
  kept.probe = undefined
  await pool?.end()
}
