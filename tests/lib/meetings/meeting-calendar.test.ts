import ICAL from 'ical.js'
import { addDays, today } from '@/lib/calendar/days'
import { db } from '@/lib/db/client'
import { cancelMeeting } from '@/lib/meetings/cancel-meeting'
import { meetingCalendar } from '@/lib/meetings/meeting-calendar'
import { moveMeeting } from '@/lib/meetings/move-meeting'
import { aCaseInProgress } from '@/tests/support/a-case'
import { aMeeting, arranged, meetingRow, seen } from '@/tests/support/a-meeting'

/** What a calendar would read. */
async function read(meetingId: string, to = 'kim@example.test') {
  const file = await meetingCalendar(meetingId, to)
  const calendar = new ICAL.Component(ICAL.parse(file?.content ?? '') as never)
  const [vevent] = calendar.getAllSubcomponents('vevent')
  if (!vevent) throw new Error('no event')
  const said = (name: string) => String(vevent.getFirstPropertyValue(name))
  return { said, method: String(calendar.getFirstPropertyValue('method')), told: file?.method }
}

it('is one event through all its changes, with a rising number and how to take part written out', async () => {
  const made = await aCaseInProgress()
  const { description } = await db().supportCase.findUniqueOrThrow({ where: { number: made.number } })
  const meeting = await aMeeting(made.advisor, made.number, { place: 'https://mote.example/abc\r\nX-BAD:1', participants: 'Per' }) // prettier-ignore
  const first = await read(meeting.id)
  expect(first).toMatchObject({ method: 'REQUEST', told: 'REQUEST' })
  expect(first.said('uid')).toBe(meeting.id)
  expect(first.said('sequence')).toBe('0')
  expect(first.said('description')).toContain('https://mote.example/abc')
  expect(first.said('description')).toContain('Per')
  expect(first.said('description')).toContain(made.number)
  if (description) expect(first.said('description')).not.toContain(description)
  expect(first.said('x-bad')).toBe('null')
  expect(first.said('dtstart')).toBe(meeting.startsAt.toISOString().replace('.000', ''))

  const day = addDays(today(), 9)
  await moveMeeting(made.advisor, { ...arranged(made.number, { day }), ...seen(made.number, meeting) })
  const moved = await read(meeting.id)
  expect([moved.said('uid'), moved.said('sequence'), moved.method]).toEqual([meeting.id, '1', 'REQUEST'])

  await cancelMeeting(made.advisor, seen(made.number, await meetingRow(meeting.id)))
  const cancelled = await read(meeting.id)
  expect([cancelled.said('uid'), cancelled.said('sequence'), cancelled.method]).toEqual([meeting.id, '2', 'CANCEL'])
  expect(cancelled.said('status')).toBe('CANCELLED')
})
