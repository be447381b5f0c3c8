import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'

const LONGEST_MS = 30 * 60_000

/**
 * One transaction as the role that owns the tables, on a connection of its own: for work that the application may not
 * do. Deferred constraints speak before COMMIT does.
 */
export async function ownerTransaction<T>(ownerUrl: string, run: (tx: Tx) => Promise<T>): Promise<T> {
  const client = new PrismaClient({
    adapter: new PrismaPg({ connectionString: ownerUrl, max: 1 }),
  })
  try {
    return await client.$transaction(
      async (inside) => {
        await inside.$executeRaw`SET LOCAL TimeZone = 'UTC'`
        const value = await run(inside as Tx)
        await inside.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`
        return value
      },
      { maxWait: 10_000, timeout: LONGEST_MS },
    )
  } finally {
    await client.$disconnect()
  }
}
