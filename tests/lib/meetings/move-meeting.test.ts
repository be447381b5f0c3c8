import { randomUUID } from 'node:crypto'
import { addDays, today } from '@/lib/calendar/days'
import { minutes } from '@/lib/calendar/minutes'
import { cancelMeeting } from '@/lib/meetings/cancel-meeting'
import { moveMeeting } from '@/lib/meetings/move-meeting'
import { logTime } from '@/lib/time/log-time'
import { aCaseInProgress } from '@/tests/support/a-case'
import { balanceOf } from '@/tests/support/case-rows'
import { heldBack } from '@/tests/support/held-back'
import { mailsTo } from '@/tests/support/mails-waiting'
import { work } from '@/tests/support/some-work'
import { eventTypes, lastEvent } from '@/tests/support/told'
import { aMeeting, arranged, meetingRow, seen } from '@/tests/support/a-meeting'
import { oneTooLate, refused } from '@/tests/support/refused'

it('moves the meeting under a newer number, and keeps what is reserved', async () => {
  const made = await aCaseInProgress()
  const meeting = await aMeeting(made.advisor, made.number)
  const day = addDays(today(), 9)
  await moveMeeting(made.advisor, {
    ...arranged(made.number, { day, place: 'På länk' }),
    ...seen(made.number, meeting),
  })
  expect(await meetingRow(meeting.id)).toMatchObject({ sequence: 1, place: 'På länk', reservedMinutes: 60 })
  expect(await balanceOf(made)).toBe(60)
  expect((await eventTypes(made.id)).slice(-1)).toEqual(['meeting.moved'])
  expect(await lastEvent(made.id)).toMatchObject({ facts: { meetingId: meeting.id, reserved: 60 } })
  expect(await mailsTo(made.contactId)).toContain('meeting-moved')
})

it('reserves more or less, and nothing at all when the rest does not fit', async () => {
  const made = await aCaseInProgress()
  const meeting = await aMeeting(made.advisor, made.number)
  const less = { ...arranged(made.number, { reserved: minutes(20) }), ...seen(made.number, meeting) }
  await moveMeeting(made.advisor, less)
  expect(await balanceOf(made)).toBe(20)
  expect((await eventTypes(made.id)).slice(-3)).toEqual(['time.released', 'time.reserved', 'meeting.moved'])

  await logTime(made.advisor, work(made.number, 250))
  const more = { ...less, sequence: 1, reserved: minutes(51), requestId: randomUUID() }
  const refusal = await refused(() => moveMeeting(made.advisor, more), 'hold-past-cap')
  expect(refusal.facts).toEqual({ minutesLeft: 30 })
  await moveMeeting(made.advisor, { ...more, reserved: minutes(50) })
  expect(await balanceOf(made)).toBe(300)
})

it('moves once however often its form is sent, whatever the hours and the clock have become', async () => {
  const made = await aCaseInProgress()
  const meeting = await aMeeting(made.advisor, made.number)
  const day = addDays(today(), 9)
  const asked = { ...arranged(made.number, { day, place: 'På länk' }), ...seen(made.number, meeting) }
  const both = await heldBack('select from meeting where id = $1 for update', [meeting.id], () => [
    moveMeeting(made.advisor, asked),
    moveMeeting(made.advisor, asked),
  ])
  await Promise.all(both)
  await logTime(made.advisor, work(made.number, 240))
  await moveMeeting(made.advisor, asked)
  await moveMeeting(made.advisor, asked, new Date(Date.now() + 30 * 86_400_000))
  expect(await meetingRow(meeting.id)).toMatchObject({ sequence: 1, place: 'På länk' })
  expect((await eventTypes(made.id)).filter((type) => type === 'meeting.moved')).toHaveLength(1)
  await refused(() => moveMeeting(made.advisor, { ...asked, place: 'Någon annanstans' }), 'request-reused')
  await refused(() => moveMeeting(made.advisor, { ...asked, reserved: minutes(20) }), 'request-reused')
  await refused(() => cancelMeeting(made.advisor, asked), 'request-reused')
  await cancelMeeting(made.advisor, seen(made.number, await meetingRow(meeting.id)))
  await refused(() => moveMeeting(made.advisor, asked), 'meeting-moved-on')
})

it('refuses who has not seen it as it is, and what is another case’s', async () => {
  const [made, other] = [await aCaseInProgress(), await aCaseInProgress()]
  const meeting = await aMeeting(made.advisor, made.number)
  const asked = { ...arranged(made.number), ...seen(made.number, meeting) }
  const another = { ...asked, requestId: randomUUID() }
  const late = await oneTooLate(moveMeeting(made.advisor, asked), moveMeeting(made.advisor, another))
  expect(late.code).toBe('meeting-moved-on')
  await refused(() => moveMeeting(other.advisor, { ...asked, number: other.number }), 'meeting-gone')
  await refused(() => moveMeeting(other.advisor, asked), 'case-not-found')
  const past = { ...asked, sequence: 1, day: addDays(today(), -1), requestId: randomUUID() }
  await refused(() => moveMeeting(made.advisor, past), 'meeting-passed')
})
