import 'server-only'
import { config } from '@/lib/config/config'
import { pendingMigrations } from '@/lib/db/migrate'

export type Readiness = { ready: boolean; database: 'up' | 'down'; migrations: 'applied' | 'pending' | 'unknown' }

export async function findReadiness(): Promise<Readiness> {
  try {
    const pending = await pendingMigrations(config().databaseUrl)
    return { ready: pending.length === 0, database: 'up', migrations: pending.length === 0 ? 'applied' : 'pending' }
  } catch {
    return { ready: false, database: 'down', migrations: 'unknown' }
  }
}
