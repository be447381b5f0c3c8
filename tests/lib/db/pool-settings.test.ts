import { Pool } from 'pg'
import { poolSettings } from '@/lib/db/pool-settings'
import { appUrl } from '@/tests/support/database'
import { silencedPath } from '@/tests/support/silenced-path'

it('every pool gives up on a path that has gone silent', async () => {
  const path = await silencedPath(appUrl())
  const settings = poolSettings(path.url, 1)
  expect(settings.query_timeout).toBeLessThanOrEqual(20_000)
  expect(settings.connectionTimeoutMillis).toBeLessThanOrEqual(10_000)
  expect(settings).toMatchObject({ keepAlive: true })
  // The same settings, with less patience than a test has.
  const pool = new Pool({ ...settings, query_timeout: 300 })
  pool.on('error', () => undefined)
  try {
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
    path.silence()
    await expect(pool.query('select 1')).rejects.toThrow('timeout')
  } finally {
    await path.close()
    await pool.end()
  }
})
