import { keepSchedules } from '@/lib/jobs/keep-schedules'
import { BACK_OFF, runDueSchedules } from '@/lib/jobs/run-due-schedules'
import type { Schedule } from '@/lib/jobs/schedules'
import { logError } from '@/lib/log/log'
import { asSuperuser } from '@/tests/support/database'

jest.mock('@/lib/log/log', () => ({ logError: jest.fn(), logInfo: jest.fn() }))

let runs = 0
let work: () => Promise<unknown>
const schedules: Schedule[] = [{ name: 'tidy-up', everyMinutes: 10, run: () => work() }]

beforeEach(async () => {
  runs = 0
  work = async () => (runs += 1)
  jest.mocked(logError).mockClear()
  await asSuperuser('delete from schedule')
  await keepSchedules(schedules)
})

type Row = { turn: number; failures: number; fault: string | null; taken: boolean; wait: number; succeeded: boolean }

async function schedule(): Promise<Row> {
  const [row] = await asSuperuser<Row>(
    `select turn, failures, fault, taken_until is not null as taken, succeeded_at is not null as succeeded,
       round(extract(epoch from next_at - now()) / 60)::int as wait from schedule`,
  )
  if (!row) throw new Error('no schedule')
  return row
}
const due = () => asSuperuser('update schedule set next_at = now()')
const run = () => runDueSchedules(undefined, schedules)

test('runs when it is due, and then when its time has come again', async () => {
  expect(await run()).toBe(1)
  expect(await run()).toBe(0)
  expect(await schedule()).toMatchObject({ turn: 1, failures: 0, fault: null, taken: false, wait: 10, succeeded: true })
  await due()
  expect(await run()).toBe(1)
  expect(runs).toBe(2)
})

test('however many processes ask, each turn is one process’s', async () => {
  work = async () => {
    runs += 1
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const turns = await Promise.all(Array.from({ length: 8 }, run))
  expect(turns.reduce((sum, one) => sum + one)).toBe(1)
  expect(runs).toBe(1)
})

test('a failure is kept as a code and tried again with growing pauses, told of once in a row', async () => {
  work = () => Promise.reject(new TypeError('kund@bolag.test'))
  for (const [place, wait] of [...BACK_OFF, 60].entries()) {
    await run()
    expect(await schedule()).toMatchObject({ failures: place + 1, fault: 'TypeError', wait, taken: false })
    expect(await run()).toBe(0)
    await due()
  }
  expect(logError).toHaveBeenCalledTimes(1)
  work = async () => undefined
  await run()
  expect(await schedule()).toMatchObject({ failures: 0, fault: null, wait: 10 })
})

test('the turn of a stopped process goes to another, and what the stopped one says later counts no more', async () => {
  let release = () => {}
  work = () => new Promise<void>((resolve) => (release = resolve))
  const stopped = run()
  while ((await schedule()).turn === 0) await new Promise((resolve) => setTimeout(resolve, 20))
  expect(await run()).toBe(0)
  await asSuperuser('update schedule set taken_until = now()')
  const first = release
  work = () => Promise.reject(new Error('the second run fails'))
  await run()
  first()
  await stopped
  expect(await schedule()).toMatchObject({ turn: 2, failures: 1 })
})

test('once stopping, nothing more begins', async () => {
  expect(await runDueSchedules(AbortSignal.abort(), schedules)).toBe(0)
  expect(runs).toBe(0)
})

test('what is no longer in the code does not run', async () => {
  await due()
  expect(await runDueSchedules(undefined, [])).toBe(0)
  expect(await schedule()).toMatchObject({ turn: 0, taken: false })
})

test('what one does says nothing of another that has had as many turns', async () => {
  const others: Schedule[] = [
    { name: 'break-down', everyMinutes: 10, run: () => Promise.reject(new TypeError('broken')) },
    ...schedules,
  ]
  await keepSchedules(others)
  const failures = () => asSuperuser('select name, turn, failures from schedule order by name')
  for (const [at, first] of ['break-down', 'tidy-up', 'break-down'].entries()) {
    const turn = at + 1
    await due()
    await asSuperuser(`update schedule set next_at = now() - interval '1 hour' where name = $1`, [first])
    expect(await runDueSchedules(undefined, others)).toBe(2)
    expect(await failures()).toEqual([
      { name: 'break-down', turn, failures: turn },
      { name: 'tidy-up', turn, failures: 0 },
    ])
  }
})
