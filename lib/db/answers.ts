import { Pool } from 'pg'

const FRESH_MS = 1_000
const PATIENCE_MS = 3_000

const kept = globalThis as typeof globalThis & {
  probe?: { pool: Pool; at: number; answer: Promise<boolean> }
}

/** Whether the database answers, asked at most once a second for all requests together. */
export function databaseAnswers(now: number = Date.now()): Promise<boolean> {
  if (kept.probe && now - kept.probe.at < FRESH_MS) return kept.probe.answer
  const pool =
    kept.probe?.pool ??
    new Pool({
      connectionString: process.env.DATABASE_URL,
      max: 1,
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
    })
  pool.removeAllListeners('error')
  pool.on('error', () => undefined)
  const answer = pool.query('SELECT 1').then(
    () => true,
    () => false,
  )
  kept.probe = { pool, at: now, answer }
  return answer
}
