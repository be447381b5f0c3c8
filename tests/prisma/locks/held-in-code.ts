import pg from 'pg'
import type { Held } from './held'

/** A lock that an operation takes by a query of its own. */
export type LockInCode = {
  file: string
  /** What tells the query from the others that the operation sends. */
  in: string
  /** Made anew each time: what another session holds, and who comes second. */
  make: () => Promise<{ hold: Held; act: () => Promise<unknown> }>
}

/** What takes a lock in SQL, and what stands there without it. */
const LOCKS: [RegExp, string][] = [
  [/ FOR (?:NO KEY )?(?:UPDATE|SHARE)(?: OF \w+)?(?: SKIP LOCKED)?/g, ''],
  [/pg_advisory_xact_lock\(hashtextextended\((.+?), 0\)\)/g, '($1)::text'],
  [/lock_hour_accounts\((.+?)\)::text/g, '($1)::text'],
]

/** Runs with the lock taken out of the query, as if it did not stand in the operation. */
export async function withoutItsLock<T>({ file, in: told }: LockInCode, run: () => Promise<T>): Promise<T> {
  const prototype = pg.Client.prototype as { query: (this: unknown, ...asked: unknown[]) => unknown }
  const { query } = prototype
  let taken = 0
  const free = (sql: string) => LOCKS.reduce((text, [lock, without]) => text.replace(lock, without), sql)
  prototype.query = function (first, ...rest) {
    const sql = typeof first === 'string' ? first : (first as { text?: string } | null)?.text
    if (!sql?.includes(told) || free(sql) === sql) return query.call(this, first, ...rest)
    taken += 1
    return query.call(
      this,
      typeof first === 'string' ? free(sql) : { ...(first as object), text: free(sql), name: undefined },
      ...rest,
    )
  }
  try {
    return await run()
  } finally {
    prototype.query = query
    if (taken === 0) throw new Error(`${file} sends no query that takes a lock with: ${told}`)
  }
}
