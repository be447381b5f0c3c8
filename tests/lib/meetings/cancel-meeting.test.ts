import { cancelMeeting } from '@/lib/meetings/cancel-meeting'
import { logTime } from '@/lib/time/log-time'
import { aCaseInProgress } from '@/tests/support/a-case'
import { balanceOf } from '@/tests/support/case-rows'
import { mailsTo } from '@/tests/support/mails-waiting'
import { work } from '@/tests/support/some-work'
import { eventTypes, lastEvent } from '@/tests/support/told'
import { aMeeting, meetingRow, seen } from '@/tests/support/a-meeting'
import { oneTooLate, refused } from '@/tests/support/refused'

it('gives back what was reserved, and takes the meeting out of the calendars', async () => {
  const made = await aCaseInProgress()
  const meeting = await aMeeting(made.advisor, made.number)
  await cancelMeeting(made.advisor, seen(made.number, meeting))
  expect(await balanceOf(made)).toBe(0)
  expect(await meetingRow(meeting.id)).toMatchObject({ status: 'cancelled', sequence: 1 })
  expect((await eventTypes(made.id)).slice(-2)).toEqual(['time.released', 'meeting.cancelled'])
  expect(await lastEvent(made.id)).toMatchObject({ facts: { meetingId: meeting.id, reason: 'cancelled' } })
  expect(await mailsTo(made.contactId)).toContain('meeting-cancelled')
})

it('gives back once, whether it is cancelled twice or logged meanwhile', async () => {
  const made = await aCaseInProgress()
  const one = await aMeeting(made.advisor, made.number)
  const asked = seen(made.number, one)
  await oneTooLate(cancelMeeting(made.advisor, asked), cancelMeeting(made.advisor, asked))
  const two = await aMeeting(made.advisor, made.number)
  const late = await oneTooLate(
    cancelMeeting(made.advisor, seen(made.number, two)),
    logTime(made.advisor, work(made.number, 30, { meetingId: two.id })),
  )
  expect(late.code).toBe('meeting-moved-on')
  const { status } = await meetingRow(two.id)
  expect(await balanceOf(made)).toBe(status === 'held' ? 30 : 0)
  await refused(() => cancelMeeting(made.advisor, asked), 'meeting-moved-on')
})
