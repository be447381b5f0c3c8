import { addDays, today } from '@/lib/calendar/days'
import { minutes } from '@/lib/calendar/minutes'
import { db } from '@/lib/db/client'
import { bookMeeting } from '@/lib/meetings/book-meeting'
import { moveMeeting } from '@/lib/meetings/move-meeting'
import { listCaseStream } from '@/lib/time/list-case-stream'
import { listTimeEntries } from '@/lib/time/list-time-entries'
import { logTime } from '@/lib/time/log-time'
import { aCase, aCaseInProgress } from '@/tests/support/a-case'
import { balanceOf } from '@/tests/support/case-rows'
import { mailsTo } from '@/tests/support/mails-waiting'
import { work } from '@/tests/support/some-work'
import { eventTypes, lastEvent } from '@/tests/support/told'
import { arranged, aMeeting, meetingRow, seen } from '@/tests/support/a-meeting'
import { anAdvisor, asContact } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

const standing = ({ id }: { id: string }) => db().caseStanding.findUniqueOrThrow({ where: { caseId: id } })

it('reserves the minutes, tells both, and leaves where and with whom out of the trail', async () => {
  const made = await aCaseInProgress()
  await logTime(made.advisor, work(made.number, 135))
  const asked = arranged(made.number, { participants: 'Petra och Per' })
  const { meetingId } = await bookMeeting(made.advisor, asked)

  expect(await meetingRow(meetingId)).toMatchObject({ status: 'booked', sequence: 0, reservedMinutes: 60 })
  expect(await standing(made)).toMatchObject({ usedMinutes: 135, reservedMinutes: 60, minutesLeft: 105 })
  expect((await eventTypes(made.id)).slice(-2)).toEqual(['time.reserved', 'meeting.booked'])
  const told = await lastEvent(made.id)
  expect(told).toMatchObject({
    ...{ type: 'meeting.booked', actorId: made.advisor.personId },
    facts: { meetingId, kind: 'meeting', minutes: 60, reserved: 60 },
  })
  expect(JSON.stringify(told)).not.toMatch(/Exempelhuset|Petra/)
  expect(await mailsTo(made.contactId)).toContain('meeting-booked')
  expect(await mailsTo(made.advisor.personId)).toContain('meeting-booked')
})

it('is told once in the case’s stream, and is no time worked', async () => {
  const made = await aCaseInProgress()
  await aMeeting(made.advisor, made.number)
  const { rows } = await listCaseStream(await asContact(made.contactId), made.id, { show: null, page: 1 })
  expect(rows.filter((row) => row.kind === 'time')).toEqual([])
  expect(rows.flatMap((row) => (row.kind === 'events' ? row.type : [])).slice(0, 1)).toEqual(['meeting.booked'])
  expect(await listTimeEntries(made.advisor, made.id)).toEqual([])
})

it('may reserve nothing, before the contact is verified as well', async () => {
  const advisor = await anAdvisor()
  const { number, id } = await aCase().triaged().assignedTo(advisor)
  await refused(() => bookMeeting(advisor, arranged(number)), 'mandate-not-verified')
  await bookMeeting(advisor, arranged(number, { reserved: minutes(0) }))
  expect((await eventTypes(id)).slice(-1)).toEqual(['meeting.booked'])
})

it('refuses what does not fit, a time that has passed, and a case that is not the advisor’s or has no advisor', async () => {
  const made = await aCaseInProgress()
  await logTime(made.advisor, work(made.number, 270))
  const refusal = await refused(() => bookMeeting(made.advisor, arranged(made.number)), 'hold-past-cap')
  expect(refusal).toMatchObject({ facts: { minutesLeft: 30 }, field: 'reserved' })
  // Each company has its own, whichever of them the advisor helps.
  const second = await aCase().triaged().assignedTo(made.advisor).verified()
  await logTime(made.advisor, work(second.number, 290))
  for (const [number, minutesLeft] of [
    [made.number, 30],
    [second.number, 10],
  ] as const)
    expect((await refused(() => bookMeeting(made.advisor, arranged(number)), 'hold-past-cap')).facts).toEqual({
      minutesLeft,
    })
  const past = { day: addDays(today(), -1) }
  await refused(() => bookMeeting(made.advisor, arranged(made.number, past)), 'meeting-passed')
  const other = await anAdvisor('Rolf')
  await refused(() => bookMeeting(other, arranged(made.number)), 'case-not-found')
})

it('lets one of two advisors have the last half hour, in two cases of the company', async () => {
  const made = await aCaseInProgress()
  await logTime(made.advisor, work(made.number, 270))
  const half = { reserved: minutes(30) }
  const both = [arranged(made.number, half), arranged(made.number, half)] as const
  const late = await oneTooLate(bookMeeting(made.advisor, both[0]), bookMeeting(made.advisor, both[1]))
  expect(late).toMatchObject({ code: 'hold-past-cap', facts: { minutesLeft: 0 } })
  expect(await balanceOf(made)).toBe(300)
  // Work has the same wall.
  expect(await refused(() => logTime(made.advisor, work(made.number, 1)), 'cap-reached')).toBeDefined()
})

it('books once however often the form is sent', async () => {
  const made = await aCaseInProgress()
  const asked = arranged(made.number)
  const [one, two] = await Promise.all([bookMeeting(made.advisor, asked), bookMeeting(made.advisor, asked)])
  expect(one).toEqual(two)
  expect(await bookMeeting(made.advisor, asked)).toEqual(one)
  expect(await balanceOf(made)).toBe(60)
  expect(await bookMeeting(made.advisor, asked, new Date(Date.now() + 30 * 86_400_000))).toEqual(one)
  await refused(() => bookMeeting(made.advisor, { ...asked, length: minutes(30) }), 'request-reused')
  const other = await aCaseInProgress()
  await refused(() => bookMeeting(made.advisor, { ...asked, number: other.number }), 'request-reused')
})

it('refuses what is more than a year ahead, more of the hours than it is long, and an hour that no clock shows', async () => {
  const { advisor, number } = await aCaseInProgress()
  const book = (differing: Parameters<typeof arranged>[1]) => () => bookMeeting(advisor, arranged(number, differing))
  expect(await refused(book({ day: addDays(today(), 367) }), 'meeting-too-far')).toMatchObject({ field: 'day' })
  const tooMuch = { length: minutes(30), reserved: minutes(31) }
  expect(await refused(book(tooMuch), 'reserved-past-length')).toMatchObject({ field: 'reserved' })
  const spring = { day: '2027-03-28', clock: '02:30' }
  expect(await refused(book(spring), 'clock-skipped')).toMatchObject({ field: 'clock' })
  const meeting = await aMeeting(advisor, number, { length: minutes(30), reserved: minutes(30) })
  const move = { ...arranged(number, tooMuch), ...seen(number, meeting) }
  await refused(() => moveMeeting(advisor, move), 'reserved-past-length')
})
