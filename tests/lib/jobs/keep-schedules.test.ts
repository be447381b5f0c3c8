import { keepSchedules } from '@/lib/jobs/keep-schedules'
import { SCHEDULES, type Schedule } from '@/lib/jobs/schedules'
import { asSuperuser } from '@/tests/support/database'

const aSchedule = (everyMinutes: number): Schedule => ({ name: 'tidy-up', everyMinutes, run: async () => undefined })
const rows = () =>
  asSuperuser<{ name: string; every_seconds: number; turn: number }>(
    'select name, every_seconds, turn from schedule order by name',
  )

beforeEach(() => asSuperuser('delete from schedule'))

test('the database knows every schedule of the code, with its interval', async () => {
  await keepSchedules()
  const names = (await rows()).map(({ name }) => name)
  expect(names).toEqual(SCHEDULES.map(({ name }) => name).sort())
})

test('another interval holds from the next start, and what has run is not forgotten', async () => {
  await keepSchedules([aSchedule(10)])
  await asSuperuser('update schedule set turn = 7')
  await keepSchedules([aSchedule(60)])
  expect(await rows()).toEqual([{ name: 'tidy-up', every_seconds: 3600, turn: 7 }])
})

test('several processes that start at once make one row', async () => {
  await Promise.all([1, 2, 3, 4].map(() => keepSchedules([aSchedule(10)])))
  expect(await rows()).toHaveLength(1)
})
