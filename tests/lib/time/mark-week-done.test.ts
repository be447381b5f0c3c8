import { addDays, today } from '@/lib/calendar/days'
import { startOfWeek } from '@/lib/calendar/weeks'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { logTime } from '@/lib/time/log-time'
import { markWeekDone } from '@/lib/time/mark-week-done'
import { aCaseInProgress } from '@/tests/support/a-case'
import { refused } from '@/tests/support/refused'
import { work } from '@/tests/support/some-work'

const monday = startOfWeek(today())

it('says that a week is done once of the same entries, and again of others', async () => {
  const { advisor, number } = await aCaseInProgress()
  const done = (entries: number) => transaction((tx) => markWeekDone(tx, advisor, monday, entries))
  const told = () => db().weekDone.count({ where: { advisorId: advisor.personId } })
  await done(0)
  await done(0)
  expect(await told()).toBe(1)
  await logTime(advisor, work(number, 30))
  await done(1)
  await done(1)
  expect(await told()).toBe(2)
  const next = transaction((tx) => markWeekDone(tx, advisor, addDays(monday, 7), 0))
  await refused(() => next, 'week-not-begun')
})
