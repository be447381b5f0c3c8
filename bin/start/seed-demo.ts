import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'
import type { Secrets } from '../../lib/config/secrets-file'
import { remakeDatabase } from '../../lib/db/embedded/make-database'
import type { Embedded } from '../../lib/db/embedded/start-embedded'

const markPath = (dataDir: string) => path.join(dataDir, 'demo-data')

/** The trail cannot be deleted from, so after an interrupted seed the database is dropped and created again. */
export async function removeHalfSeeded(dataDir: string, database: Embedded, secrets: Secrets): Promise<void> {
  if (!existsSync(markPath(dataDir)) || readFileSync(markPath(dataDir), 'utf8').trim() !== 'begun') return
  await remakeDatabase(database.superuserUrl, secrets.database)
  forgetDemo(dataDir)
}

/** Fills an empty database with the demo data, once. */
export async function seedDemo(dataDir: string, ownerUrl: string, report: (line: string) => void): Promise<void> {
  if (existsSync(markPath(dataDir)) || !(await isEmpty(ownerUrl))) return
  report('Demo data: creating invented people and companies')
  writeFileSync(markPath(dataDir), 'begun\n', { flush: true })
  const { seedDemoData } = await import('@/prisma/seed/seed')
  await seedDemoData(ownerUrl)
  writeFileSync(markPath(dataDir), 'done\n', { flush: true })
}

export function forgetDemo(dataDir: string): void {
  rmSync(markPath(dataDir), { force: true })
}

async function isEmpty(ownerUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ used: boolean }>(
      'select exists (select from person) or exists (select from company) as used',
    )
    return !rows[0]?.used
  } finally {
    await client.end()
  }
}
