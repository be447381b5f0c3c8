import { enterAbsence } from '@/lib/advisors/enter-absence'
import { dayOf } from '@/lib/calendar/days'
import { assignAdvisor } from '@/lib/cases/assign-advisor'
import { reportConflict } from '@/lib/conflicts/report-conflict'
import { db } from '@/lib/db/client'
import { findMailCalendar } from '@/lib/jobs/find-mail-calendar'
import { bookMeeting } from '@/lib/meetings/book-meeting'
import { cancelMeeting } from '@/lib/meetings/cancel-meeting'
import { moveMeeting } from '@/lib/meetings/move-meeting'
import { logTime } from '@/lib/time/log-time'
import { aCase, aCaseInProgress } from '@/tests/support/a-case'
import { busyAt } from '@/tests/support/a-busy-calendar'
import { arranged, aMeeting, meetingRow, seen } from '@/tests/support/a-meeting'
import { asSeen, balanceOf } from '@/tests/support/case-rows'
import { mailsTo } from '@/tests/support/mails-waiting'
import { anAdvisor, aLead } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'
import { work } from '@/tests/support/some-work'
import { lastEvent } from '@/tests/support/told'

const noticesOf = async (personId: string) =>
  (
    await db().notice.findMany({ where: { personId, kind: { startsWith: 'meeting-' } }, orderBy: { sinceAt: 'asc' } })
  ).map(({ kind }) => kind)

it('is the advisor’s what a lead books, moves and cancels; the trail says who did it, and the advisor is told', async () => {
  const { number, id, advisor, lead, contactId, ...made } = await aCaseInProgress()
  const { meetingId } = await bookMeeting(lead, arranged(number))
  const booked = await meetingRow(meetingId)
  expect(booked).toMatchObject({ advisorId: advisor.personId, status: 'booked', reservedMinutes: 60 })
  expect(await lastEvent(id)).toMatchObject({ type: 'meeting.booked', role: 'project-lead', actorId: lead.personId })
  expect(await balanceOf(made)).toBe(60)
  expect(await mailsTo(contactId)).toContain('meeting-booked')
  expect(await mailsTo(advisor.personId)).toContain('meeting-booked')
  expect(await mailsTo(lead.personId)).not.toContain('meeting-booked')

  await moveMeeting(lead, { ...arranged(number, { clock: '13:00' }), ...seen(number, booked) })
  const moved = await meetingRow(meetingId)
  expect(moved).toMatchObject({ advisorId: advisor.personId, sequence: 1, changedBy: lead.personId })
  expect(await lastEvent(id)).toMatchObject({ type: 'meeting.moved', role: 'project-lead', actorId: lead.personId })

  await cancelMeeting(lead, seen(number, moved))
  expect(await meetingRow(meetingId)).toMatchObject({ status: 'cancelled', changedBy: lead.personId })
  expect(await lastEvent(id)).toMatchObject({ type: 'meeting.cancelled', role: 'project-lead', actorId: lead.personId })
  expect(await balanceOf(made)).toBe(0)
  expect(await noticesOf(advisor.personId)).toEqual(['meeting-booked', 'meeting-moved', 'meeting-cancelled'])
  expect(await noticesOf(lead.personId)).toEqual([])
})

it('says nothing to an advisor of what they book themselves', async () => {
  const { number, advisor } = await aCaseInProgress()
  await cancelMeeting(advisor, seen(number, await aMeeting(advisor, number)))
  expect(await noticesOf(advisor.personId)).toEqual([])
})

it('warns a lead of the advisor’s other meetings, their absence and their calendar, and of none of their own', async () => {
  const { number, advisor, lead } = await aCaseInProgress()
  const { startsAt } = await aMeeting(advisor, number)
  const again = arranged(number, { despite: false, clock: '10:30' })
  const overlaps = await refused(() => bookMeeting(lead, again), 'meeting-overlaps')
  expect(overlaps).toMatchObject({ facts: { whose: 'advisor' }, field: 'clock' })
  expect(await refused(() => bookMeeting(advisor, again), 'meeting-overlaps')).toMatchObject({
    facts: { whose: 'own' },
  })
  await busyAt(advisor, { in: 7, from: '14:00', to: '15:00' })
  const busy = arranged(number, { despite: false, clock: '14:30' })
  expect(await refused(() => bookMeeting(lead, busy), 'meeting-while-busy')).toMatchObject({
    facts: { whose: 'advisor' },
  })
  const day = dayOf(startsAt)
  await enterAbsence(advisor, {
    ...{ advisorId: advisor.personId, firstOn: day, lastOn: day, weekdays: [], coverId: null, despite: false },
    requestId: crypto.randomUUID(),
  })
  const away = arranged(number, { despite: false, clock: '17:00' })
  expect(await refused(() => bookMeeting(lead, away), 'meeting-while-away')).toMatchObject({
    facts: { whose: 'advisor' },
  })
  await bookMeeting(lead, { ...away, despite: true })
})

it('books once however often a lead sends it, also after the case was handed over, and lets one of two hours be the last', async () => {
  const { number, lead, ...made } = await aCaseInProgress()
  const asked = arranged(number)
  const [one, two] = await Promise.all([bookMeeting(lead, asked), bookMeeting(lead, asked)])
  expect(one).toEqual(two)
  const next = await anAdvisor('Nina Nästa')
  await assignAdvisor(lead, { ...(await asSeen(number)), advisorId: next.personId })
  expect(await bookMeeting(lead, asked)).toEqual(one)
  expect(await balanceOf(made)).toBe(60)
  const both = [arranged(number, { clock: '13:00' }), arranged(number, { clock: '13:30', despite: false })] as const
  const late = await oneTooLate(bookMeeting(lead, { ...both[0], despite: false }), bookMeeting(next, both[1]))
  expect(late.code).toBe('meeting-overlaps')
})

it('goes to whoever has the case when a lead moves it, with their warnings', async () => {
  const { number, lead, advisor, ...made } = await aCaseInProgress()
  const meeting = await aMeeting(advisor, number)
  const next = await anAdvisor('Nina Nästa')
  const other = await aCase().triaged().assignedTo(next).verified()
  await aMeeting(next, other.number)
  await assignAdvisor(lead, { ...(await asSeen(number)), advisorId: next.personId })
  const same = { ...arranged(number, { despite: false }), ...seen(number, meeting) }
  await refused(() => moveMeeting(lead, same), 'meeting-overlaps')
  await moveMeeting(lead, { ...same, despite: true })
  expect(await meetingRow(meeting.id)).toMatchObject({ advisorId: next.personId })
  // What waits for it is the next advisor's too, whoever moves it, also where the hours are full.
  expect(await waitsInTheNameOf(meeting.id)).toEqual([next.personId])
  expect(await balanceOf(made)).toBe(60)
})

it('leaves the calendar of whose it was, who is told nothing of how it goes on', async () => {
  const { number, lead, advisor, contactId } = await aCaseInProgress()
  const meeting = await aMeeting(advisor, number)
  const next = await anAdvisor('Nina Nästa')
  await assignAdvisor(lead, { ...(await asSeen(number)), advisorId: next.personId })
  await moveMeeting(next, { ...arranged(number, { place: 'Rum 7' }), ...seen(number, meeting) })
  expect(await mailsTo(advisor.personId)).toContain('meeting-taken-over')
  for (const personId of [next.personId, contactId]) expect(await mailsTo(personId)).not.toContain('meeting-taken-over')
  const { params } = await db().mail.findFirstOrThrow({
    where: { personId: advisor.personId, template: 'meeting-taken-over' },
  })
  expect(params).toMatchObject({ meetingId: meeting.id, calendar: 'cancel' })
  const { email } = await db().person.findUniqueOrThrow({ where: { id: advisor.personId } })
  const file = await findMailCalendar({ meetingId: meeting.id, news: 'cancel' }, email ?? '')
  expect(file?.method).toBe('CANCEL')
  expect(file?.content).toMatch(/METHOD:CANCEL[^]*UID:.*[^]*SEQUENCE:1/)
  expect(file?.content).not.toMatch(/Rum 7|Nina/)
  await moveMeeting(next, { ...arranged(number, { clock: '13:00' }), ...seen(number, await meetingRow(meeting.id)) })
  expect((await mailsTo(advisor.personId)).filter((one) => one === 'meeting-taken-over')).toHaveLength(1)
})

it('waits in the name of whose the meeting is, also in hours that are full', async () => {
  const { number, lead, advisor, ...made } = await aCaseInProgress()
  const meeting = await aMeeting(advisor, number)
  await logTime(advisor, work(number, 240))
  const next = await anAdvisor('Nina Nästa')
  await assignAdvisor(lead, { ...(await asSeen(number)), advisorId: next.personId })
  await moveMeeting(next, { ...arranged(number), ...seen(number, meeting) })
  expect(await waitsInTheNameOf(meeting.id)).toEqual([next.personId])
  expect(await balanceOf(made)).toBe(300)
})

async function waitsInTheNameOf(meetingId: string): Promise<string[]> {
  const held = await db().$queryRaw<{ id: string }[]>`
    SELECT h.advisor_id AS id FROM ledger_entry h WHERE h.meeting_id = ${meetingId}::uuid AND h.kind = 'hold'
      AND NOT EXISTS (SELECT FROM ledger_entry r WHERE r.reverses_id = h.id)`
  return held.map(({ id }) => id)
}

it('refuses a lead where nobody has the case, where its advisor may not help with it, and what is closed to the lead', async () => {
  const lead = await aLead()
  const waiting = await aCase().triaged()
  await refused(() => bookMeeting(lead, arranged(waiting.number)), 'case-takes-no-time')
  const { number, advisor } = await aCaseInProgress()
  await reportConflict(advisor, { number, reason: 'relation' })
  await refused(() => bookMeeting(lead, arranged(number)), 'conflict-of-interest')
})
