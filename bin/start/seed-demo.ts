import { makeClient } from '@/lib/db/make-client'
import { isMarked, mark } from './demo-mark'

/** Fills an empty database with the demo data, once. */
export async function seedDemo(dataDir: string, ownerUrl: string, report: (line: string) => void): Promise<void> {
  if (isMarked(dataDir) || !(await isEmpty(ownerUrl))) return
  report('Demo data: creating invented people and companies')
  mark(dataDir, 'begun')
  const { seedDemoData } = await import('@/prisma/seed/seed')
  await seedDemoData(ownerUrl)
  mark(dataDir, 'done')
}

async function isEmpty(ownerUrl: string): Promise<boolean> {
  const client = makeClient({ connectionString: ownerUrl })
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
