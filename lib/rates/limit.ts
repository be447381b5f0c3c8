import 'server-only'
import { Pool } from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { Refusal } from '@/lib/refusals/refusal'
import { config } from '@/lib/config/config'
import { hashCode } from '@/lib/crypto/tokens'
import { poolSettings } from '@/lib/db/pool-settings'

/**
 * Times allowed within so many seconds, per whoever asks. Kept in PostgreSQL, so it holds across instances. A town hall,
 * a business park or a mobile network may stand behind one network address: what is counted by it leaves room for a
 * roomful of people.
 */
const LIMITS = {
  'signed-in-action': { points: 600, duration: 60 },
  'public-action': { points: 300, duration: 60 },
  'open-case': { points: 60, duration: 3600 },
  'accessibility-report': { points: 60, duration: 3600 },
  'sign-up': { points: 300, duration: 600 },
  'ask-question': { points: 60, duration: 3600 },
  'login-link-client': { points: 120, duration: 900 },
  'login-redeem': { points: 120, duration: 900 },
  'keep-text': { points: 60, duration: 3600 },
  // Of at most 100 000 signs each, from everyone together.
  'keep-text-everywhere': { points: 2_000, duration: 3600 },
  // One for each form that is drawn, and one every other second while someone types.
  draft: { points: 600, duration: 60 },
  'time-import': { points: 60, duration: 3600 },
  'answer-times': { points: 60, duration: 3600 },
  'answer-follow-up': { points: 60, duration: 3600 },
  'answer-exercise': { points: 60, duration: 3600 },
  // Of one calendar, and from one network: that of whoever keeps the calendars of many.
  'calendar-feed': { points: 120, duration: 3600 },
  'calendar-feeds': { points: 3_000, duration: 3600 },
  newsletter: { points: 60, duration: 3600 },
  invite: { points: 30, duration: 3600 },
} as const

/**
 * Times an e-mail address may be typed from one network, and from everywhere. Anyone may type anyone's address: the tight
 * limit holds the one who asks, and only the wide one the address's owner too.
 */
const MAIL_LIMITS = {
  'open-case-email': { points: 10, everywhere: 100, duration: 3600 },
  'accessibility-report-email': { points: 5, everywhere: 50, duration: 3600 },
  'sign-up-email': { points: 6, everywhere: 60, duration: 3600 },
  'ask-question-email': { points: 10, everywhere: 100, duration: 3600 },
  'login-link-email': { points: 5, everywhere: 50, duration: 900 },
  'invite-email': { points: 5, everywhere: 50, duration: 3600 },
  'newsletter-email': { points: 5, everywhere: 50, duration: 3600 },
} as const

/** Guesses at the codes of one address, from everywhere together. */
const GUESS_LIMIT = { points: 25, duration: 900 } as const

export type Limit = keyof typeof LIMITS
export type MailLimit = keyof typeof MAIL_LIMITS

type Allowed = { points: number; duration: number }

const kept = globalThis as typeof globalThis & { limiters?: Map<string, RateLimiterPostgres>; limiterPool?: Pool }

/**
 * Counts one. Refusal: `too-many-tries` with the minutes to wait. `who` may be an address: it is hashed with a key, so that
 * nobody who reads the counters can try addresses against them.
 */
export async function limit(name: Limit, who: string): Promise<void> {
  const minutes = await minutesToWait(name, LIMITS[name], who)
  if (minutes) throw new Refusal('too-many-tries', { minutes })
}

/** Counts one and tells whether it was too many, for what is answered the same either way. */
export async function isOver(name: Limit, who: string): Promise<boolean> {
  return (await minutesToWait(name, LIMITS[name], who)) !== null
}

/**
 * Counts one for an e-mail address that somebody typed, whether anyone has it or not, so that a refusal tells nothing of
 * it. What the network is refused is not counted against the address. Refusals: `too-many-tries` for the network that
 * asks, `address-busy` for the address from everywhere, each with the minutes to wait.
 */
export async function limitAddress(name: MailLimit, network: string, email: string): Promise<void> {
  const { points, everywhere, duration } = MAIL_LIMITS[name]
  const own = await minutesToWait(name, { points, duration }, `${network} ${email}`)
  if (own) throw new Refusal('too-many-tries', { minutes: own })
  const all = await minutesToWait(`${name}-everywhere`, { points: everywhere, duration }, email)
  if (all) throw new Refusal('address-busy', { minutes: all }, 'email')
}

/** Counts a guess at the code of an address, by its keyed hash. Null, or the minutes to wait. */
export async function limitGuesses(addressHash: string): Promise<number | null> {
  return minutesToWait('login-code-everywhere', GUESS_LIMIT, addressHash)
}

async function minutesToWait(name: string, allowed: Allowed, who: string): Promise<number | null> {
  try {
    await limiter(name, allowed).consume(hashCode(config().authSecret, who, 'limit'))
    return null
  } catch (reason) {
    if (!(reason instanceof RateLimiterRes)) throw reason
    return Math.max(1, Math.ceil(reason.msBeforeNext / 60_000))
  }
}

function limiter(name: string, allowed: Allowed): RateLimiterPostgres {
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
    ...allowed,
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
