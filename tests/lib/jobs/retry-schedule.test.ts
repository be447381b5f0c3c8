import { randomUUID } from 'node:crypto'
import { keepSchedules } from '@/lib/jobs/keep-schedules'
import { listSchedules } from '@/lib/jobs/list-schedules'
import { retrySchedule } from '@/lib/jobs/retry-schedule'
import { FAILING_AT, runDueSchedules } from '@/lib/jobs/run-due-schedules'
import { SCHEDULES, type Schedule } from '@/lib/jobs/schedules'
import { LOCALES } from '@/lib/i18n/pathnames'
import { messagesIn } from '@/lib/i18n/messages'
import { lastEvent } from '@/tests/support/told'
import { asSuperuser } from '@/tests/support/database'
import { aLead } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

const schedules: Schedule[] = [
  { name: 'tidy-up', everyMinutes: 10, run: async () => undefined },
  { name: 'break-down', everyMinutes: 60, run: () => Promise.reject(new TypeError('broken')) },
]
const another: Schedule = { name: 'break-too', everyMinutes: 60, run: () => Promise.reject(new TypeError('broken')) }

beforeEach(async () => {
  await asSuperuser('delete from schedule')
  await keepSchedules(schedules)
})

const failTimes = async (count: number) => {
  for (let time = 0; time < count; time++) {
    await asSuperuser(`update schedule set next_at = now()`)
    await runDueSchedules(undefined, schedules)
  }
}
const idOf = async (name: string) =>
  (await asSuperuser<{ id: string }>('select id from schedule where name = $1', [name]))[0]?.id ?? ''

describe('running a failing job at once', () => {
  it('gives it its turn', async () => {
    const lead = await aLead()
    await failTimes(1)
    await retrySchedule(lead, await idOf('break-down'))
    expect(await runDueSchedules(undefined, schedules)).toBe(1)
    expect(await lastEvent()).toMatchObject({ type: 'schedule.retried', facts: { name: 'break-down' } })
  })

  it('lets another that fails wait for the end of its pause', async () => {
    const [lead, both] = [await aLead(), [...schedules, another]]
    await keepSchedules(both)
    await asSuperuser(`update schedule set next_at = now()`)
    await runDueSchedules(undefined, both)
    await retrySchedule(lead, await idOf('break-too'))
    expect(await runDueSchedules(undefined, both)).toBe(1)
  })

  it('happens once when two do it at once, and not for what works or is unknown', async () => {
    const lead = await aLead()
    await failTimes(1)
    const id = await idOf('break-down')
    expect((await oneTooLate(retrySchedule(lead, id), retrySchedule(lead, id))).code).toBe('schedule-not-failing')
    for (const other of [await idOf('tidy-up'), randomUUID()])
      await refused(() => retrySchedule(lead, other), 'schedule-not-failing')
  })
})

describe('the jobs as the lead sees them', () => {
  it('tell when they ran, when they run next and what fails, the failing first', async () => {
    const lead = await aLead()
    await failTimes(FAILING_AT)
    const [failing, works] = await listSchedules(lead, schedules)
    expect(failing).toMatchObject({ name: 'break-down', failures: FAILING_AT, failing: true, fault: 'TypeError', succeededAt: null }) // prettier-ignore
    expect(works).toMatchObject({ name: 'tidy-up', everySeconds: 600, failures: 0, failing: false, fault: null })
    expect(works?.succeededAt).not.toBeNull()
  })

  it('have words of their own in both languages', () => {
    for (const locale of LOCALES) {
      const { names } = messagesIn(locale).jobs
      expect(SCHEDULES.map(({ name }) => name).filter((name) => !Object.hasOwn(names, name))).toEqual([])
    }
  })
})
