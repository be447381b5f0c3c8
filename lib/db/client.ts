import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { config } from '@/lib/config/config'
import { poolSettings } from '@/lib/db/pool-settings'
import { noteAway } from '@/lib/db/note-away'
import { nameStatements } from '@/lib/db/statement-names'
import { PrismaClient } from '@/lib/db/generated/client'

/** Connections of one process: `npm start` shares them among the processes of the web server. */
export const POOL_SIZE = Number(process.env.DATABASE_CONNECTIONS ?? 16)

const kept = globalThis as typeof globalThis & { prisma?: PrismaClient }

/** The one client of this process. Connects as the application's role, on first use. */
export function db(): PrismaClient {
  kept.prisma ??= open()
  return kept.prisma
}

function open(): PrismaClient {
  const adapter = new PrismaPg(poolSettings(config().databaseUrl, POOL_SIZE), {
    statementNameGenerator: nameStatements(),
  })
  const told = new PrismaClient({ adapter }).$extends({
    query: { $allOperations: ({ args, query }) => query(args).catch(noteAway) },
  })
  // Only what happens to a fault is added: to its callers it is the client it was.
  return told as unknown as PrismaClient
}

export async function closeDb(): Promise<void> {
  await kept.prisma?.$disconnect()
  kept.prisma = undefined
}
