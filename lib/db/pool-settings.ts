import type { PoolConfig } from 'pg'

/** Milliseconds that an answer is waited for. PostgreSQL gives a statement up before (see `sessionRules`). */
const ANSWER_MS = 17_000

/**
 * Until an unused connection is closed. A new one plans and compiles everything anew: the page that meets it takes three
 * times as long, and in a county of ten users minutes go by between two pages.
 */
const IDLE_MS = 20 * 60_000
/** Until a connection is exchanged for another, with all that it has kept. */
const LIFE_SECONDS = 3_600

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
    idleTimeoutMillis: IDLE_MS,
    maxLifetimeSeconds: LIFE_SECONDS,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  }
}
