import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { config } from '@/lib/config/config'
import { PrismaClient } from '@/lib/db/generated/client'

const POOL_SIZE = 16

const kept = globalThis as typeof globalThis & { prisma?: PrismaClient }

/** The one client of this process. Connects as the application's role, on first use. */
export function db(): PrismaClient {
  kept.prisma ??= new PrismaClient({
    adapter: new PrismaPg({
      connectionString: config().databaseUrl,
      max: POOL_SIZE,
      connectionTimeoutMillis: 10_000,
      idleTimeoutMillis: 60_000,
      options: '-c TimeZone=UTC -c statement_timeout=15000',
    }),
  })
  return kept.prisma
}

export async function closeDb(): Promise<void> {
  await kept.prisma?.$disconnect()
  kept.prisma = undefined
}
