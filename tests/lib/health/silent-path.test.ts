import { closeDb, POOL_SIZE } from '@/lib/db/client'
import { findReadiness, PATIENCE_MS } from '@/lib/health/find-readiness'
import { asMigrated } from '@/tests/support/changes'
import { appUrl } from '@/tests/support/database'
import { silencedPath } from '@/tests/support/silenced-path'

beforeAll(asMigrated)

it('readiness on a path that has gone silent is no before anyone stops waiting, and uses up no pool', async () => {
  const path = await silencedPath(appUrl())
  process.env.DATABASE_URL = path.url
  try {
    const start = Date.now()
    expect(await findReadiness(start)).toMatchObject({ ready: true })
    const before = path.opened()
    path.silence()
    const asked = Array.from({ length: 250 }, (_, index) => findReadiness(start + 3_000 * (index + 1)))
    const answers = await Promise.all(asked)
    expect(answers.filter(({ ready }) => ready)).toEqual([])
    expect(await findReadiness(start + PATIENCE_MS + 3_000_000)).toMatchObject({ ready: false, database: 'down' })
    expect(path.opened() - before).toBeLessThan(POOL_SIZE / 2)
  } finally {
    await path.close()
    await closeDb()
  }
})
