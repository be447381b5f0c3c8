import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { db } from '@/lib/db/client'
import { mayRetry } from '@/lib/db/fault'
import { noteAway } from '@/lib/db/note-away'
import type { Prisma } from '@/lib/db/generated/client'

declare const minted: unique symbol

/** Only `transaction` makes one, so a change or an event outside a transaction does not compile. */
export type Tx = Prisma.TransactionClient & { readonly [minted]: true }

const TRIES = 5
/** What a transaction may take, in milliseconds; `LONG` where much must happen together or not at all. */
const USUAL = 15_000
export const LONG = 120_000

/**
 * Runs in one READ COMMITTED transaction, again after a serialisation failure or deadlock. Never catch and go on
 * inside: PostgreSQL has already given the transaction up. Deferred constraints speak before COMMIT does.
 */
export async function transaction<T>(run: (tx: Tx) => Promise<T>, timeout = USUAL): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db().$transaction(
        async (client) => {
          const tx = client as Tx
          const value = await run(tx)
          await tx.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`
          return value
        },
        { maxWait: 10_000, timeout },
      )
    } catch (error) {
      if (attempt >= TRIES || !mayRetry(error)) noteAway(error)
      await pause(Math.random() * 20 * 2 ** attempt)
    }
  }
}

/** Reads in one REPEATABLE READ transaction, on a connection of its own: all of it is of one moment. */
export async function snapshot<T>(read: (tx: Tx) => Promise<T>): Promise<T> {
  return db().$transaction((client) => read(client as Tx), {
    ...{ isolationLevel: 'RepeatableRead', maxWait: 10_000, timeout: LONG },
  })
}
