import { addDays, dayOf } from '@/lib/calendar/days'
import { stockholmInstant } from '@/lib/calendar/instants'
import { changeProcurement } from '@/lib/cases/change-procurement'
import { closeCase } from '@/lib/cases/close-case'
import { db } from '@/lib/db/client'
import { lapseMeetings } from '@/lib/meetings/lapse-meetings'
import { aCaseInProgress } from '@/tests/support/a-case'
import { asSeen, balanceOf } from '@/tests/support/case-rows'
import { BID_SUBMITTED } from '@/tests/support/closed-case'
import { mailsTo } from '@/tests/support/mails-waiting'
import { eventTypes, lastEvent } from '@/tests/support/told'
import { aMeeting, meetingRow } from '@/tests/support/a-meeting'
import { withTriggersOff } from '@/tests/support/database'

const HOUR = 3_600_000
const later = (from: Date, hours: number) => new Date(from.getTime() + hours * HOUR)

/** The deadline of the case's bid, without the rules that it is still to come. */
const deadline = async (number: string, at: Date | null) => {
  const { procurementId } = await db().supportCase.findUniqueOrThrow({ where: { number } })
  await withTriggersOff(
    'procurement',
    `update procurement set bid_deadline_at = $2, bid_deadline_on = day_of($2::timestamptz) where id = $1`,
    [procurementId, at],
  )
}

it('gives back what nobody logged, the round’s hours after the meeting has ended, once', async () => {
  const made = await aCaseInProgress()
  const meeting = await aMeeting(made.advisor, made.number)
  await deadline(made.number, later(meeting.startsAt, 24 * 30))
  expect(await lapseMeetings(later(meeting.startsAt, 48.9))).toBe(0)
  expect(await balanceOf(made)).toBe(60)
  const after = later(meeting.startsAt, 49)
  const [one, two] = await Promise.all([lapseMeetings(after), lapseMeetings(after)])
  expect(one + two).toBe(1)
  expect(await balanceOf(made)).toBe(0)
  expect(await meetingRow(meeting.id)).toMatchObject({ status: 'lapsed' })
  expect((await eventTypes(made.id)).slice(-2)).toEqual(['time.released', 'meeting.lapsed'])
  expect(await lastEvent(made.id)).toMatchObject({ role: 'system', actorId: null, facts: { meetingId: meeting.id } })
})

it('lets go of what was reserved when the bid deadline passes, and leaves the meeting', async () => {
  const made = await aCaseInProgress()
  const meeting = await aMeeting(made.advisor, made.number)
  const at = stockholmInstant(addDays(dayOf(meeting.startsAt), -2), '12:00')
  await deadline(made.number, at)
  expect(await lapseMeetings(later(at, -1))).toBe(0)
  expect(await lapseMeetings(at)).toBe(1)
  expect(await lapseMeetings(at)).toBe(0)
  expect(await balanceOf(made)).toBe(0)
  expect(await meetingRow(meeting.id)).toMatchObject({ status: 'booked', reservedMinutes: 0, sequence: 0 })
  expect((await eventTypes(made.id)).slice(-2)).toEqual(['time.released', 'meeting.freed'])
})

it('goes by a deadline that was moved, not by the one before', async () => {
  const made = await aCaseInProgress()
  const meeting = await aMeeting(made.advisor, made.number)
  const [before, after] = [-2, -1].map((days) => addDays(dayOf(meeting.startsAt), days)) as [string, string]
  await deadline(made.number, stockholmInstant(before, '12:00'))
  const words = { buyerName: 'Provköpings kommun', reference: '', tedNumber: '', noticeUrl: '', lots: '' }
  const moved = { ...words, bidDeadlineOn: after, bidDeadlineClock: '10:00' }
  await changeProcurement(made.advisor, { ...(await asSeen(made.number)), ...moved })
  expect(await lapseMeetings(stockholmInstant(before, '12:00'))).toBe(0)
  expect(await balanceOf(made)).toBe(60)
  expect(await lapseMeetings(stockholmInstant(after, '10:00'))).toBe(1)
  expect(await balanceOf(made)).toBe(0)
})

it('does not let go of what is reserved after the deadline', async () => {
  const made = await aCaseInProgress()
  await deadline(made.number, later(new Date(), -24))
  await aMeeting(made.advisor, made.number)
  expect(await lapseMeetings()).toBe(0)
  expect(await balanceOf(made)).toBe(60)
})

it('cancels what is still to be of a case that has ended', async () => {
  const made = await aCaseInProgress()
  const meeting = await aMeeting(made.advisor, made.number)
  await closeCase(made.lead, { ...(await asSeen(made.number)), ...BID_SUBMITTED })
  expect(await lapseMeetings()).toBe(1)
  expect(await balanceOf(made)).toBe(0)
  expect(await meetingRow(meeting.id)).toMatchObject({ status: 'cancelled', sequence: 1 })
  expect(await lastEvent(made.id)).toMatchObject({ type: 'meeting.cancelled', facts: { reason: 'ended' } })
  expect(await mailsTo(made.contactId)).toContain('meeting-cancelled')
})
