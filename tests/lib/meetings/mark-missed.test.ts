import { markMissed } from '@/lib/meetings/mark-missed'
import { aCaseInProgress, balanceOf, eventTypes, lastEvent } from '@/tests/support/a-case'
import { aMeeting, meetingRow, seen } from '@/tests/support/a-meeting'
import { refused } from '@/tests/support/refused'

it('gives back what was reserved for a company that did not come', async () => {
  const made = await aCaseInProgress()
  const meeting = await aMeeting(made.advisor, made.number)
  const asked = seen(made.number, meeting)
  await refused(() => markMissed(made.advisor, asked), 'meeting-not-begun')
  await markMissed(made.advisor, asked, meeting.startsAt)
  expect(await balanceOf(made)).toBe(0)
  expect(await meetingRow(meeting.id)).toMatchObject({ status: 'missed', reservedMinutes: 60 })
  expect((await eventTypes(made.id)).slice(-2)).toEqual(['time.released', 'meeting.missed'])
  expect(await lastEvent(made.id)).toMatchObject({ facts: { meetingId: meeting.id } })
  await refused(() => markMissed(made.advisor, asked, meeting.startsAt), 'meeting-moved-on')
})
