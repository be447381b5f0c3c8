import { startJobs } from '@/lib/jobs/start-jobs'
import { SCHEDULES } from '@/lib/jobs/schedules'
import { asSuperuser } from '@/tests/support/database'

const web = globalThis as typeof globalThis & { stopJobs?: () => Promise<void> }

afterEach(async () => {
  await web.stopJobs?.()
  delete web.stopJobs
})

/** Resolves when the statement says so; jest's own limit ends a wait that never does. */
async function until(statement: string): Promise<void> {
  while (!(await asSuperuser<{ ok: boolean }>(statement))[0]?.ok) await new Promise((go) => setTimeout(go, 50))
}

test('what is due runs by itself, and nothing begins once it is stopped', async () => {
  await asSuperuser('delete from schedule')
  startJobs()
  await until(`select count(*) filter (where succeeded_at is not null) = ${SCHEDULES.length} as ok from schedule`)
  await web.stopJobs?.()
  await asSuperuser('update schedule set next_at = now()')
  const turns = () => asSuperuser('select name, turn from schedule order by name')
  const before = await turns()
  await new Promise((go) => setTimeout(go, 3_000))
  expect(await turns()).toEqual(before)
})

test('a second start in the same process starts nothing more', () => {
  startJobs()
  const stop = web.stopJobs
  startJobs()
  expect(web.stopJobs).toBe(stop)
})
