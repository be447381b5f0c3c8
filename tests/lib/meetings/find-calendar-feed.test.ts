import { withTriggersOff } from '@/tests/support/database'
import { asSeen } from '@/tests/support/case-rows'
import { reportConflict } from '@/lib/conflicts/report-conflict'
import { assignAdvisor } from '@/lib/cases/assign-advisor'
import { addDays, today } from '@/lib/calendar/days'
import { cancelMeeting } from '@/lib/meetings/cancel-meeting'
import { chooseTime } from '@/lib/meetings/choose-time'
import { findCalendarFeed } from '@/lib/meetings/find-calendar-feed'
import { issueCalendar } from '@/lib/meetings/issue-calendar'
import { moveMeeting } from '@/lib/meetings/move-meeting'
import { withdrawTimes } from '@/lib/meetings/withdraw-times'
import { revokeRole } from '@/lib/people/revoke-role'
import { readFeed, tokenOf } from '@/tests/support/a-calendar'
import { aCase, aCaseInProgress } from '@/tests/support/a-case'
import { aMeeting, arranged, meetingRow, seen } from '@/tests/support/a-meeting'
import { anOffer } from '@/tests/support/an-offer'
import { anAdvisor } from '@/tests/support/people'

async function aFeed() {
  const made = await aCaseInProgress()
  const token = tokenOf(await issueCalendar(made.advisor))
  const read = async () => readFeed((await findCalendarFeed(token)) ?? '')
  return { ...made, token, read }
}

it('says when and in which case, in UTC, and nothing of with whom, where or what', async () => {
  const { advisor, number, token, read } = await aFeed()
  const meeting = await aMeeting(advisor, number, { participants: 'Petra', place: '070-174 06 05, rum 3' })
  const other = await aCaseInProgress()
  await aMeeting(other.advisor, other.number)
  const { events, name } = await read()
  expect(name).toBe('Möten i Upphandlingsakuten')
  expect(events).toHaveLength(1)
  expect(events[0]).toMatchObject({
    ...{ uid: meeting.id, summary: `Möte om anbud, ärende ${number}`, sequence: 0, status: 'CONFIRMED', zone: 'UTC' },
    ...{ startsAt: meeting.startsAt, endsAt: new Date(meeting.startsAt.getTime() + 3_600_000) },
  })
  expect(events[0]?.url).toContain(number)
  expect(events[0]?.properties).not.toEqual(expect.arrayContaining(['description']))
  const text = (await findCalendarFeed(token)) ?? ''
  expect(text).not.toMatch(/Petra|rum 3|070|ATTENDEE|ORGANIZER|LOCATION|Bolaget/)
})

it('tells what was moved and called off under the same name with a rising number, and is otherwise the same', async () => {
  const { advisor, number, token, read } = await aFeed()
  const meeting = await aMeeting(advisor, number)
  const now = new Date()
  expect(await findCalendarFeed(token, now)).toBe(await findCalendarFeed(token, new Date(now.getTime() + 60_000)))
  await moveMeeting(advisor, { ...arranged(number, { day: addDays(today(), 9) }), ...seen(number, meeting) })
  expect((await read()).events).toMatchObject([{ uid: meeting.id, sequence: 1, status: 'CONFIRMED' }])
  await cancelMeeting(advisor, seen(number, await meetingRow(meeting.id)))
  expect((await read()).events).toMatchObject([{ uid: meeting.id, sequence: 2, status: 'CANCELLED' }])
})

it('has times that a company may still choose of as tentative, until one is chosen, they lapse or are withdrawn', async () => {
  const { advisor, number, token, read } = await aFeed()
  const { id, times, token: link } = await anOffer(advisor, number)
  const other = await aCaseInProgress()
  await anOffer(other.advisor, other.number)
  const title = `Föreslagen tid: möte om anbud, ärende ${number}`
  expect((await read()).events).toMatchObject([
    { uid: `${id}-1`, summary: title, status: 'TENTATIVE', startsAt: times[0], zone: 'UTC' },
    { uid: `${id}-2`, summary: title, status: 'TENTATIVE', startsAt: times[1] },
  ])
  const later = (await findCalendarFeed(token, new Date((times[0]?.getTime() ?? 0) + 1))) ?? ''
  expect(readFeed(later).events).toMatchObject([{ uid: `${id}-2` }])
  await chooseTime({ token: link, time: times[0]?.toISOString() ?? '' })
  expect((await read()).events).toMatchObject([{ startsAt: times[0], status: 'CONFIRMED' }])
  const again = await anOffer(advisor, number)
  expect((await read()).events).toHaveLength(3)
  await withdrawTimes(advisor, { number, offerId: again.id })
  expect((await read()).events).toHaveLength(1)
})

it('is a calendar without events before there are any, and nothing for who advises no more or was never given one', async () => {
  const { lead, advisor, token, read } = await aFeed()
  expect((await read()).events).toEqual([])
  expect(await findCalendarFeed('a'.repeat(43))).toBeNull()
  expect(await findCalendarFeed(`${token}' or true --`)).toBeNull()
  const other = await anAdvisor('Rolf')
  const ended = tokenOf(await issueCalendar(other))
  await revokeRole(lead, { personId: other.personId, role: 'advisor' })
  expect(await findCalendarFeed(ended)).toBeNull()
  expect(advisor.personId).not.toBe(other.personId)
})

it('has nothing of a case that is closed to the advisor, and no times of one that is another’s', async () => {
  const { advisor, number, read } = await aFeed()
  const [closed, given] = [await aCase().triaged().assignedTo(advisor).verified(), await aCase().triaged().assignedTo(advisor).verified()]
  const kept = await aMeeting(advisor, number)
  await aMeeting(advisor, closed.number, { clock: '13:00' })
  await anOffer(advisor, closed.number)
  await anOffer(advisor, given.number, { clock1: '15:00', clock2: '16:00' })
  expect((await read()).events).toHaveLength(6)
  await assignAdvisor(given.lead, { ...(await asSeen(given.number)), advisorId: (await anAdvisor()).personId })
  expect((await read()).events).toHaveLength(4)
  await reportConflict(advisor, { number: closed.number, reason: 'relation' })
  expect((await read()).events).toMatchObject([{ uid: kept.id }])
}) // prettier-ignore

it('is nothing for who is shut out', async () => {
  const { advisor, token } = await aFeed()
  await withTriggersOff('person', 'update person set deactivated_at = now() where id = $1', [advisor.personId])
  expect(await findCalendarFeed(token)).toBeNull()
})
