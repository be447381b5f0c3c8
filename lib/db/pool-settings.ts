import type { PoolConfig } from 'pg'

/** Milliseconds that an answer is waited for. PostgreSQL gives a statement up before (see `sessionRules`). */
const ANSWER_MS = 17_000

/**
 * What every pool of the application has in common. A network path that goes silent must end what waits on it, not hang
 * it. Nothing here is sent when a connection is opened: a connection pooler would refuse it, so the session's own
 * settings belong to the role.
 */
export function poolSettings(connectionString: string, max: number): PoolConfig {
  return {
    connectionString,
    max,
    connectionTimeoutMillis: 10_000,
    query_timeout: ANSWER_MS,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  }
}
