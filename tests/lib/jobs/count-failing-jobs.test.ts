import { countFailingJobs } from '@/lib/jobs/count-failing-jobs'
import { keepSchedules } from '@/lib/jobs/keep-schedules'
import { FAILING_AT } from '@/lib/jobs/run-due-schedules'
import { db } from '@/lib/db/client'
import { aLead } from '@/tests/support/people'

it('counts the jobs that have failed so often that the lead is told, of those there are', async () => {
  const schedules = ['told-of', 'tried-again'].map((name) => ({ name, everyMinutes: 60, run: async () => undefined }))
  await keepSchedules([...schedules, { name: 'gone-since', everyMinutes: 60, run: async () => undefined }])
  const lead = await aLead()
  expect(await countFailingJobs(lead, schedules)).toBe(0)
  const failures = { 'told-of': FAILING_AT, 'tried-again': FAILING_AT - 1, 'gone-since': FAILING_AT }
  for (const [name, times] of Object.entries(failures))
    await db().schedule.updateMany({ where: { name }, data: { failures: times, fault: 'TypeError' } })
  expect(await countFailingJobs(lead, schedules)).toBe(1)
})
