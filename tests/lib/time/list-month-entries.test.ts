import { addDays, today } from '@/lib/calendar/days'
import { minutes } from '@/lib/calendar/minutes'
import { monthOf } from '@/lib/calendar/months'
import { listMonthEntries } from '@/lib/time/list-month-entries'
import { logTime } from '@/lib/time/log-time'
import { aCaseInProgress } from '@/tests/support/a-case'
import { aMeeting } from '@/tests/support/a-meeting'
import { aLead } from '@/tests/support/people'
import { work } from '@/tests/support/some-work'

const month = monthOf(today())

it('is what the advisor has worked, in the hours and outside them, and neither what is booked nor another’s', async () => {
  const { advisor, number } = await aCaseInProgress()
  await aMeeting(advisor, number, { reserved: minutes(40) })
  await logTime(advisor, work(number, 30))
  await logTime(advisor, work(number, 20, { activity: 'travel' }))
  const other = await aCaseInProgress()
  await logTime(other.advisor, work(other.number, 50))
  const read = async (reader: Parameters<typeof listMonthEntries>[0], of = month) =>
    (await listMonthEntries(reader, advisor.personId, of)).map((one) => [one.minutes, one.counts, one.number])
  const own = [
    [30, true, number],
    [20, false, number],
  ]
  expect(await read(advisor)).toEqual(own)
  expect(await read(await aLead())).toEqual(own)
  expect(await read(other.advisor)).toEqual([[50, true, other.number]])
  expect(await read(advisor, monthOf(addDays(`${month}-01`, -1)))).toEqual([])
})
