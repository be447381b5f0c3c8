import { addDays, dayOf, today } from '@/lib/calendar/days'
import { stockholmInstant } from '@/lib/calendar/instants'
import { moveMeeting } from '@/lib/meetings/move-meeting'
import { remindOfMeetings } from '@/lib/meetings/remind-of-meetings'
import { aCaseInProgress } from '@/tests/support/a-case'
import { mailsTo } from '@/tests/support/mails-waiting'
import { lastEvent } from '@/tests/support/told'
import { aMeeting, arranged, meetingRow, seen } from '@/tests/support/a-meeting'

const reminders = async (personId: string) => (await mailsTo(personId)).filter((mail) => mail === 'meeting-reminder')

it('reminds the company once, the day before, and again when the meeting was moved', async () => {
  const made = await aCaseInProgress()
  const meeting = await aMeeting(made.advisor, made.number)
  const dayBefore = addDays(dayOf(meeting.startsAt), -1)
  expect(await remindOfMeetings(stockholmInstant(dayBefore, '08:59'))).toBe(0)
  const at = stockholmInstant(dayBefore, '09:00')
  const [one, two] = await Promise.all([remindOfMeetings(at), remindOfMeetings(at)])
  expect(one + two).toBe(1)
  expect(await reminders(made.contactId)).toHaveLength(1)
  expect(await reminders(made.advisor.personId)).toHaveLength(0)
  expect(await lastEvent(made.id)).toMatchObject({ type: 'meeting.reminded', facts: { meetingId: meeting.id } })

  const day = addDays(today(), 10)
  await moveMeeting(made.advisor, {
    ...arranged(made.number, { day }),
    ...seen(made.number, await meetingRow(meeting.id)),
  })
  expect(await remindOfMeetings(stockholmInstant(addDays(day, -1), '09:00'))).toBe(1)
  expect(await reminders(made.contactId)).toHaveLength(2)
})

it('reminds each company of its own, and of no meeting that has begun', async () => {
  const [one, other, missed] = [await aCaseInProgress(), await aCaseInProgress(), await aCaseInProgress()]
  const day = addDays(today(), 20)
  for (const { advisor, number } of [one, other]) await aMeeting(advisor, number, { day })
  expect(await remindOfMeetings(stockholmInstant(addDays(day, -1), '09:00'))).toBe(2)
  for (const { contactId } of [one, other]) expect(await reminders(contactId)).toHaveLength(1)
  const meeting = await aMeeting(missed.advisor, missed.number, { day: addDays(day, 9) })
  expect(await remindOfMeetings(new Date(meeting.startsAt.getTime() - 48 * 3_600_000))).toBe(0)
  expect(await remindOfMeetings(meeting.startsAt)).toBe(0)
})
