import { revokeMandate } from '@/lib/mandates/revoke-mandate'
import { changeRound } from '@/lib/meetings/change-round'
import { db } from '@/lib/db/client'
import { cancelMeeting } from '@/lib/meetings/cancel-meeting'
import { findCalendarFeed } from '@/lib/meetings/find-calendar-feed'
import { issueCalendar } from '@/lib/meetings/issue-calendar'
import { lapseMeetings } from '@/lib/meetings/lapse-meetings'
import { meetingCalendar } from '@/lib/meetings/meeting-calendar'
import { minutes } from '@/lib/calendar/minutes'
import { moveMeeting } from '@/lib/meetings/move-meeting'
import { addDays, today } from '@/lib/calendar/days'
import { aCaseInProgress, type TestCase } from '@/tests/support/a-case'
import { aMeeting, arranged, meetingRow, seen } from '@/tests/support/a-meeting'
import { readFeed, tokenOf } from '@/tests/support/a-calendar'
import { roundInput } from '@/tests/support/an-application'
import { balanceOf } from '@/tests/support/case-rows'
import { withTriggersOff } from '@/tests/support/database'
import { heldBack } from '@/tests/support/held-back'
import { mailsTo } from '@/tests/support/mails-waiting'
import { anAdvisor } from '@/tests/support/people'
import { eventTypes, lastEvent } from '@/tests/support/told'

const next = (more: Partial<ReturnType<typeof roundInput>> = {}) => {
  const { openedOn: _today, ...rules } = { ...roundInput(), ...more }
  return rules
}
const successorOf = ({ id: predecessorId }: TestCase) =>
  db().supportCase.findUniqueOrThrow({ where: { predecessorId } })
const carriedFrom = (carriedFromId: string) => db().meeting.findUniqueOrThrow({ where: { carriedFromId } })

describe('a meeting that is still to be when the round changes', () => {
  it('goes on without its hold where nobody may speak for the company any more', async () => {
    const made = await aCaseInProgress()
    const meeting = await aMeeting(made.advisor, made.number)
    await revokeMandate(made.lead, made.number, made.mandateId)
    await changeRound(made.lead, made.roundId, next())
    expect(await carriedFrom(meeting.id)).toMatchObject({ status: 'booked', reservedMinutes: 0 })
    expect(await balanceOf(await successorOf(made))).toBe(0)
  })

  it('goes on in the next case, at the same time, with its hold, and nobody is told that it is cancelled', async () => {
    const made = await aCaseInProgress()
    const meeting = await aMeeting(made.advisor, made.number, { participants: 'Kim och Robin' })
    const over = await aMeeting(made.advisor, made.number, { clock: '14:00' })
    await withTriggersOff('meeting', `update meeting set starts_at = now() - interval '2 hours' where id = $1`, [
      over.id,
    ])
    const { personId } = made.advisor
    const before = [await mailsTo(made.contactId), await mailsTo(personId)]
    await changeRound(made.lead, made.roundId, next())

    const [old, after, on] = [await meetingRow(meeting.id), await carriedFrom(meeting.id), await successorOf(made)]
    const { kind, startsAt, lengthMinutes, reservedMinutes, place, participants } = meeting
    expect(after).toMatchObject({
      ...{ caseId: on.id, advisorId: personId, kind, startsAt, lengthMinutes, reservedMinutes, place, participants },
      ...{ status: 'booked', sequence: 1, calendarId: meeting.id, remindedAt: null },
    })
    expect(old).toMatchObject({ status: 'cancelled', sequence: 1 })
    // What is over and not logged stays where it was, to be logged there.
    expect(await meetingRow(over.id)).toMatchObject({ status: 'booked' })
    expect([await balanceOf(made), await balanceOf(on)]).toEqual([60, 60])
    expect((await eventTypes(made.id)).slice(-1)).toEqual(['time.released'])
    expect((await eventTypes(on.id)).slice(-3)).toEqual(['case.carried-over', 'time.reserved', 'meeting.carried-over'])

    expect(await lapseMeetings()).toBe(0)
    const mails = [await mailsTo(made.contactId), await mailsTo(personId)]
    expect(mails.map((each, i) => each.filter((one) => !before[i]?.includes(one)))).toEqual([
      ['case-carried'],
      ['case-carried-advisor'],
    ])
  })

  it('is the same one in calendars, also where a mail of it was still to be sent, and through one more round', async () => {
    const made = await aCaseInProgress()
    const token = tokenOf(await issueCalendar(made.advisor))
    const meeting = await aMeeting(made.advisor, made.number)
    await changeRound(made.lead, made.roundId, next())
    const first = await successorOf(made)
    await changeRound(made.lead, first.roundId, next())
    const { number } = await db().supportCase.findUniqueOrThrow({ where: { predecessorId: first.id } })
    const feed = readFeed((await findCalendarFeed(token)) ?? '')
    expect(feed.events).toMatchObject([
      { uid: meeting.id, sequence: 2, status: 'CONFIRMED', startsAt: meeting.startsAt },
    ])
    expect(feed.events[0]?.summary).toContain(number)
    const late = await meetingCalendar(meeting.id, 'nagon@example.test')
    expect(late?.method).toBe('REQUEST')
    expect(late?.content).toContain(`UID:${meeting.id}`)

    const now = await carriedFrom((await carriedFrom(meeting.id)).id)
    await moveMeeting(made.advisor, { ...arranged(number, { day: addDays(today(), 9) }), ...seen(number, now) })
    expect(readFeed((await findCalendarFeed(token)) ?? '').events).toMatchObject([
      { uid: meeting.id, sequence: 3, status: 'CONFIRMED' },
    ])
  })

  it('does not go along without the advisor who has it: it is cancelled, and the company is told', async () => {
    const made = await aCaseInProgress()
    const [meeting, colleague] = [await aMeeting(made.advisor, made.number), await anAdvisor()]
    await withTriggersOff('meeting', `update meeting set advisor_id = $1 where id = $2`, [
      colleague.personId,
      meeting.id,
    ])
    await changeRound(made.lead, made.roundId, next())
    expect(await db().meeting.count({ where: { carriedFromId: meeting.id } })).toBe(0)
    expect(await lapseMeetings()).toBe(1)
    expect(await mailsTo(made.contactId)).toContain('meeting-cancelled')
    expect(await lastEvent(made.id)).toMatchObject({ type: 'meeting.cancelled', facts: { reason: 'ended' } })
  })
  it('is called off by its advisor just then, or has gone along already: one of the two', async () => {
    const made = await aCaseInProgress()
    const meeting = await aMeeting(made.advisor, made.number)
    const both = await heldBack('select from meeting where id = $1 for update', [meeting.id], () => [
      changeRound(made.lead, made.roundId, next()),
      cancelMeeting(made.advisor, seen(made.number, meeting)),
    ])
    const [changed, cancelled] = await Promise.allSettled(both)
    expect(changed.status).toBe('fulfilled')
    const along = await db().meeting.count({ where: { carriedFromId: meeting.id, status: 'booked' } })
    expect(along).toBe(cancelled.status === 'fulfilled' ? 0 : 1)
    if (cancelled.status === 'rejected') expect(cancelled.reason).toMatchObject({ code: 'meeting-moved-on' })
    expect([await balanceOf(made), await balanceOf(await successorOf(made))]).toEqual([0, along * 60])
  })

  it('waits for its length where the next round lets two advisors draw it once', async () => {
    const made = await aCaseInProgress()
    await withTriggersOff('round', `update round set second_draws = 'twice' where id = $1`, [made.roundId])
    const meeting = await aMeeting(made.advisor, made.number, { reserved: minutes(120) })
    await changeRound(made.lead, made.roundId, next())
    expect(await carriedFrom(meeting.id)).toMatchObject({ status: 'booked', reservedMinutes: 60 })
    expect([await balanceOf(made), await balanceOf(await successorOf(made))]).toEqual([0, 60])
  })

  it('stands without a hold where the hours of the next round do not suffice', async () => {
    const made = await aCaseInProgress()
    const meeting = await aMeeting(made.advisor, made.number)
    await changeRound(made.lead, made.roundId, next({ cap: minutes(30) }))
    expect(await carriedFrom(meeting.id)).toMatchObject({ status: 'booked', reservedMinutes: 0 })
    const on = await successorOf(made)
    expect([await balanceOf(made), await balanceOf(on)]).toEqual([0, 0])
    expect((await eventTypes(on.id)).slice(-2)).toEqual(['case.carried-over', 'meeting.carried-over'])
  })
})
