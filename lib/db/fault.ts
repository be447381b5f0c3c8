/** What PostgreSQL said, found in any of the shapes in which Prisma and its driver adapter hand it over. */
export type DatabaseFault = { sqlState: string; constraint: string | null }

const PRISMA_CODES: Record<string, string> = { P2034: '40001', P2002: '23505', P2003: '23503' }

/** Null for anything that is not a refusal by the database. Never reads `detail`: it holds the whole failing row. */
export function databaseFault(error: unknown): DatabaseFault | null {
  let sqlState: string | null = null
  let constraint: string | null = null
  for (const layer of layersOf(error)) {
    const code = textOf(layer, 'originalCode') ?? sqlStateIn(textOf(layer, 'code'))
    sqlState ??= code
    const message = textOf(layer, 'originalMessage') ?? textOf(layer, 'message') ?? ''
    constraint ??= /constraint "([a-z0-9_]+)"/.exec(message)?.[1] ?? null
  }
  sqlState ??= PRISMA_CODES[textOf(error, 'code') ?? ''] ?? null
  return sqlState ? { sqlState, constraint } : null
}

/** What the transaction would have written was let through when it began: tried again, it is written otherwise. */
const MONTH_CLOSED = 'UA084'
/** The company was merged meanwhile: tried again, its case is found where it is now. */
const COMPANY_MERGED = 'UA092'
/** The case was handed over, or ended, meanwhile: tried again, it is not theirs, takes no time, or is theirs and asks of conflicts. */
const HANDED_OVER = ['UA165', 'UA167', 'UA168']
const MAY_RETRY = ['40001', '40P01', MONTH_CLOSED, COMPANY_MERGED, ...HANDED_OVER]

/**
 * Serialisation failures, deadlocks, a month closed, a company merged or a case handed over meanwhile: the same transaction
 * may succeed when tried again, or is then refused in words.
 */
export function mayRetry(error: unknown): boolean {
  return MAY_RETRY.includes(databaseFault(error)?.sqlState ?? '')
}

const AWAY_STATES = /^(08...|57P0[1-5]|28000|53300)$/
const AWAY_CODES = /^(P1001|P1002|P1008|P1010|P1017|P2037|ECONN(REFUSED|RESET)|ENOENT|EPIPE|ETIMEDOUT)$/
const AWAY_WORDS = /Connection terminated|connection timeout|connection error and is not queryable/

/** The database was not reached, or left in the middle: nothing is wrong with what was asked. For errors of `db()` only. */
export function isDatabaseAway(error: unknown): boolean {
  for (const layer of layersOf(error)) {
    const state = textOf(layer, 'originalCode') ?? sqlStateIn(textOf(layer, 'code'))
    if (state && AWAY_STATES.test(state)) return true
    if (AWAY_CODES.test(textOf(layer, 'code') ?? '')) return true
    if (AWAY_WORDS.test(textOf(layer, 'message') ?? '')) return true
  }
  return false
}

function* layersOf(error: unknown, depth = 0): Generator<object> {
  if (typeof error !== 'object' || error === null || depth > 6) return
  yield error
  for (const key of ['meta', 'driverAdapterError', 'cause']) {
    yield* layersOf((error as Record<string, unknown>)[key], depth + 1)
  }
}

function textOf(layer: unknown, key: string): string | null {
  if (typeof layer !== 'object' || layer === null) return null
  const value = (layer as Record<string, unknown>)[key]
  return typeof value === 'string' ? value : null
}

function sqlStateIn(code: string | null): string | null {
  return code && /^[0-9A-Z]{5}$/.test(code) && !/^P\d{4}$/.test(code) ? code : null
}
