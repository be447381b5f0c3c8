import { withTriggersOff } from '@/tests/support/database'
import { reportConflict } from '@/lib/conflicts/report-conflict'
import { leftAtMeeting } from '@/lib/meetings/left-at-meeting'
import { addDays, today } from '@/lib/calendar/days'
import { minutes } from '@/lib/calendar/minutes'
import { cancelMeeting } from '@/lib/meetings/cancel-meeting'
import { listDueMeetings } from '@/lib/meetings/list-due-meetings'
import { logTime } from '@/lib/time/log-time'
import { aCaseInProgress } from '@/tests/support/a-case'
import { aMeeting, seen } from '@/tests/support/a-meeting'
import { anAdvisor } from '@/tests/support/people'
import { work } from '@/tests/support/some-work'

const idsOf = async (...asked: Parameters<typeof listDueMeetings>) =>
  (await listDueMeetings(...asked)).map(({ id }) => id)

it('are those of the advisor’s cases that are booked, of these days, the first first, with what fits', async () => {
  const { advisor, number } = await aCaseInProgress()
  const day = addDays(today(), 7)
  const later = await aMeeting(advisor, number, { day: addDays(day, 1), reserved: minutes(0) })
  const first = await aMeeting(advisor, number, { day })
  const cancelled = await aMeeting(advisor, number, { day, clock: '14:00' })
  await cancelMeeting(advisor, seen(number, cancelled))
  expect(await idsOf(advisor, { to: day })).toEqual([first.id])
  expect(await idsOf(advisor, { to: addDays(day, 1) })).toEqual([first.id, later.id])
  expect(await idsOf(advisor, { from: addDays(day, 1), to: addDays(day, 1) })).toEqual([later.id])
  expect(await idsOf(advisor, { to: today() })).toEqual([])
  expect(await idsOf(await anAdvisor(), { to: addDays(day, 1) })).toEqual([])

  await logTime(advisor, work(number, 200))
  const fits = async () => (await listDueMeetings(advisor, { to: addDays(day, 1) })).map((one) => one.fits)
  expect(await fits()).toEqual([100, 40])
  await logTime(advisor, { ...work(number, 60), meetingId: first.id })
  expect(await fits()).toEqual([40])
})

it('draw on no hours where the round does not count their kind, and are none of a case that has closed to the advisor', async () => {
  const { advisor, number, roundId } = await aCaseInProgress()
  const [meeting, call] = [await aMeeting(advisor, number), await aMeeting(advisor, number, { kind: 'call', clock: '14:00', reserved: minutes(0) })]
  const fits = async () => (await listDueMeetings(advisor, { to: addDays(today(), 7) })).map((one) => [one.id, one.fits])
  expect(await fits()).toEqual([[meeting.id, 300], [call.id, 240]])
  await withTriggersOff('round_activity', `update round_activity set counts = false where round_id = $1 and activity = 'call'`, [roundId])
  expect(await fits()).toEqual([[meeting.id, 300], [call.id, null]])
  await withTriggersOff('round_activity', `update round_activity set counts = true where round_id = $1 and activity = 'call'`, [roundId])
  await reportConflict(advisor, { number, reason: 'relation' })
  expect(await fits()).toEqual([])
}) // prettier-ignore

it('have what is left beside what waits for them, and nothing of another case’s', async () => {
  const [made, other] = [await aCaseInProgress(), await aCaseInProgress()]
  const meeting = await aMeeting(made.advisor, made.number)
  await logTime(made.advisor, work(made.number, 100))
  await logTime(other.advisor, work(other.number, 100))
  expect(await leftAtMeeting(made.id, meeting.id)).toBe(200)
  expect(await leftAtMeeting(other.id, meeting.id)).toBe(200)
  await cancelMeeting(made.advisor, seen(made.number, meeting))
  expect(await leftAtMeeting(made.id, meeting.id)).toBe(200)
})
