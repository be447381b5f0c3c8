import 'server-only'
import { createHash } from 'node:crypto'
import { Pool } from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { Refusal } from '@/lib/refusals/refusal'
import { config } from '@/lib/config/config'
import { poolSettings } from '@/lib/db/pool-settings'

/**
 * Times allowed within so many seconds, per whoever asks. Kept in PostgreSQL, so it holds across instances. A town hall,
 * a business park or a mobile network may stand behind one network address: what is counted by it leaves room for a
 * roomful of people, and the tight limits are per e-mail address.
 */
const LIMITS = {
  'signed-in-action': { points: 600, duration: 60 },
  'public-action': { points: 300, duration: 60 },
  'open-case': { points: 60, duration: 3600 },
  'open-case-email': { points: 10, duration: 3600 },
  'accessibility-report': { points: 60, duration: 3600 },
  'sign-up': { points: 120, duration: 3600 },
  'sign-up-email': { points: 6, duration: 3600 },
  'ask-question': { points: 60, duration: 3600 },
  'ask-question-email': { points: 10, duration: 3600 },
  'login-link-email': { points: 5, duration: 900 },
  'login-link-client': { points: 120, duration: 900 },
  'login-redeem': { points: 120, duration: 900 },
  newsletter: { points: 60, duration: 3600 },
} as const

export type Limit = keyof typeof LIMITS

const kept = globalThis as typeof globalThis & { limiters?: Map<Limit, RateLimiterPostgres>; limiterPool?: Pool }

/** Counts one. Refusal: `too-many-tries` with the minutes to wait. `who` is hashed: it may be an address. */
export async function limit(name: Limit, who: string): Promise<void> {
  try {
    await limiter(name).consume(createHash('sha256').update(who).digest('base64url'))
  } catch (reason) {
    if (!(reason instanceof RateLimiterRes)) throw reason
    throw new Refusal('too-many-tries', { minutes: Math.max(1, Math.ceil(reason.msBeforeNext / 60_000)) })
  }
}

function limiter(name: Limit): RateLimiterPostgres {
  kept.limiters ??= new Map()
  kept.limiterPool ??= openPool()
  const known = kept.limiters.get(name)
  if (known) return known
  const made = new RateLimiterPostgres({
    storeClient: kept.limiterPool,
    tableName: 'rate_limit',
    tableCreated: true,
    keyPrefix: name,
    clearExpiredByTimeout: false,
    ...LIMITS[name],
  })
  kept.limiters.set(name, made)
  return made
}

function openPool(): Pool {
  const pool = new Pool(poolSettings(config().databaseUrl, 4))
  // An idle connection that the database ends is replaced; without a listener it would end the process.
  pool.on('error', () => undefined)
  return pool
}

export async function closeLimiters(): Promise<void> {
  await kept.limiterPool?.end()
  kept.limiterPool = undefined
  kept.limiters = undefined
}
