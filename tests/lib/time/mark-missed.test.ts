import { reverseTimeEntry } from '@/lib/time/reverse-time-entry'
import { changeRound } from '@/lib/meetings/change-round'
import { today } from '@/lib/calendar/days'
import { minutes } from '@/lib/calendar/minutes'
import { cancelMeeting } from '@/lib/meetings/cancel-meeting'
import { db } from '@/lib/db/client'
import type { Draws } from '@/lib/rounds/draws'
import { findMissedWork } from '@/lib/time/find-missed-work'
import { logTime } from '@/lib/time/log-time'
import { markMissed } from '@/lib/time/mark-missed'
import { undoTime } from '@/lib/time/undo-time'
import { aCase, aCaseInProgress } from '@/tests/support/a-case'
import { balanceOf } from '@/tests/support/case-rows'
import { work } from '@/tests/support/some-work'
import { eventTypes, lastEvent } from '@/tests/support/told'
import { heldBack } from '@/tests/support/held-back'
import { aMeeting, meetingRow, seen } from '@/tests/support/a-meeting'
import { anOpenRound, roundInput } from '@/tests/support/an-application'
import { aLead, anAdvisor } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'
import { randomUUID } from 'node:crypto'

/** From now on the round that is open says this. */
async function theRoundSays(draws: Partial<Draws & { counted: ('call' | 'meeting')[] }>) {
  const { id } = await anOpenRound()
  await changeRound(await aLead(), id, { ...roundInput(), ...draws })
}

it('gives back what was reserved for a company that did not come, where the round draws nothing', async () => {
  const made = await aCaseInProgress()
  const meeting = await aMeeting(made.advisor, made.number)
  const asked = seen(made.number, meeting)
  await refused(() => markMissed(made.advisor, asked), 'meeting-not-begun')
  expect(await findMissedWork(made.advisor, made.number, meeting)).toBe(0)
  expect(await markMissed(made.advisor, asked, meeting.startsAt)).toEqual({ minutes: 0, requestId: null })
  expect(await balanceOf(made)).toBe(0)
  expect(await meetingRow(meeting.id)).toMatchObject({ status: 'missed', reservedMinutes: 60 })
  expect((await eventTypes(made.id)).slice(-2)).toEqual(['time.released', 'meeting.missed'])
  expect(await lastEvent(made.id)).toMatchObject({ facts: { meetingId: meeting.id } })
  expect(await markMissed(made.advisor, asked, meeting.startsAt)).toEqual({ minutes: 0, requestId: null })
  const again = { ...asked, requestId: randomUUID() }
  await refused(() => markMissed(made.advisor, again, meeting.startsAt), 'meeting-moved-on')
  await refused(() => cancelMeeting(made.advisor, asked), 'request-reused')
})

describe('where the round says a number of minutes', () => {
  beforeAll(() => theRoundSays({ missedDraws: 'minutes', missedMinutes: 25 }))

  it('draws them, tells it, and takes them back with an undo', async () => {
    const made = await aCaseInProgress()
    const meeting = await aMeeting(made.advisor, made.number)
    expect(await findMissedWork(made.advisor, made.number, meeting)).toBe(25)
    const missed = await markMissed(made.advisor, seen(made.number, meeting), meeting.startsAt)
    expect(missed.minutes).toBe(25)
    expect(await balanceOf(made)).toBe(25)
    expect((await eventTypes(made.id)).slice(-3)).toEqual(['time.released', 'time.missed', 'meeting.missed'])
    expect(await db().ledgerEntry.findFirstOrThrow({ where: { meetingId: meeting.id, kind: 'work' } })).toMatchObject({
      ...{ drawnAs: 'missed', activity: 'meeting', minutes: 25, requestId: missed.requestId, lateReason: null },
      advisorId: made.advisor.personId,
    })
    const undo = { number: made.number, requestId: randomUUID(), undoes: missed.requestId ?? '' }
    expect(await undoTime(made.advisor, undo)).toMatchObject({ minutes: 25, outsideMinutes: 0, minutesLeft: 240 })
    expect(await balanceOf(made)).toBe(60)
    const again = await meetingRow(meeting.id)
    expect(again).toMatchObject({ status: 'booked', reservedMinutes: 60 })
    expect(await eventTypes(made.id)).toEqual(expect.arrayContaining(['meeting.booked-again']))
    await markMissed(made.advisor, seen(made.number, again), meeting.startsAt)
    expect(await balanceOf(made)).toBe(25)
  })

  it('draws no more than the meeting was to take', async () => {
    const made = await aCaseInProgress()
    const meeting = await aMeeting(made.advisor, made.number, { length: minutes(15), reserved: minutes(0) })
    expect(await markMissed(made.advisor, seen(made.number, meeting), meeting.startsAt)).toMatchObject({ minutes: 15 })
    expect(await balanceOf(made)).toBe(15)
  })

  it('draws what is left where the pot has less, and never passes the cap', async () => {
    const made = await aCaseInProgress()
    const meeting = await aMeeting(made.advisor, made.number, { reserved: minutes(0) })
    await logTime(made.advisor, work(made.number, 290))
    expect(await findMissedWork(made.advisor, made.number, meeting)).toBe(10)
    expect(await markMissed(made.advisor, seen(made.number, meeting), meeting.startsAt)).toMatchObject({ minutes: 10 })
    expect(await balanceOf(made)).toBe(300)
  })

  it('draws once when it is said twice at once', async () => {
    const made = await aCaseInProgress()
    const meeting = await aMeeting(made.advisor, made.number)
    const say = () => markMissed(made.advisor, seen(made.number, meeting), meeting.startsAt)
    const late = await oneTooLate(say(), say())
    expect(late.code).toBe('meeting-moved-on')
    expect(await balanceOf(made)).toBe(25)
  })

  it('draws once and answers alike, however often its form is sent, and not once it is taken back', async () => {
    const made = await aCaseInProgress()
    const meeting = await aMeeting(made.advisor, made.number)
    const asked = seen(made.number, meeting)
    const both = await heldBack('select from meeting where id = $1 for update', [meeting.id], () => [
      markMissed(made.advisor, asked, meeting.startsAt),
      markMissed(made.advisor, asked, meeting.startsAt),
    ])
    const [one, two] = await Promise.all(both)
    expect(two).toEqual(one)
    await logTime(made.advisor, work(made.number, 275))
    const again = await markMissed(made.advisor, asked, meeting.startsAt)
    expect(again).toEqual(one)
    expect(again.minutes).toBe(25)
    const moved = { ...asked, sequence: asked.sequence + 1 }
    await refused(() => markMissed(made.advisor, moved, meeting.startsAt), 'request-reused')
    expect((await eventTypes(made.id)).filter((type) => type === 'time.missed')).toHaveLength(1)
    const undo = { number: made.number, requestId: randomUUID(), undoes: again.requestId ?? '' }
    await undoTime(made.advisor, undo)
    await refused(() => markMissed(made.advisor, asked, meeting.startsAt), 'already-reversed')
  })

  it('is not told as drawn once that has been taken back with a reason', async () => {
    const made = await aCaseInProgress()
    const meeting = await aMeeting(made.advisor, made.number)
    const asked = seen(made.number, meeting)
    await markMissed(made.advisor, asked, meeting.startsAt)
    const { id: entryId } = await db().ledgerEntry.findFirstOrThrow({ where: { meetingId: meeting.id, kind: 'work' } })
    const back = { number: made.number, entryId, requestId: randomUUID(), note: '', reason: 'other' } as const
    await reverseTimeEntry(made.advisor, back)
    expect(await meetingRow(meeting.id)).toMatchObject({ status: 'missed' })
    await refused(() => markMissed(made.advisor, asked, meeting.startsAt), 'already-reversed')
  })

  it('draws nothing where nobody has been verified to speak for the company', async () => {
    const advisor = await anAdvisor()
    const made = await aCase().triaged().assignedTo(advisor)
    const meeting = await aMeeting(advisor, made.number, { reserved: minutes(0) })
    expect(await markMissed(advisor, seen(made.number, meeting), meeting.startsAt)).toMatchObject({ minutes: 0 })
    expect(await balanceOf(made)).toBe(0)
  })

  it('is nobody else’s to say', async () => {
    const made = await aCaseInProgress()
    const meeting = await aMeeting(made.advisor, made.number)
    const stranger = await anAdvisor()
    await refused(() => markMissed(stranger, seen(made.number, meeting), meeting.startsAt), 'case-not-found')
  })
})

it('draws what was reserved, where the round says so', async () => {
  await theRoundSays({ missedDraws: 'booked' })
  const made = await aCaseInProgress()
  const meeting = await aMeeting(made.advisor, made.number, { length: minutes(90), reserved: minutes(45) })
  await markMissed(made.advisor, seen(made.number, meeting), meeting.startsAt)
  expect(await balanceOf(made)).toBe(45)
  expect(await lastEvent(made.id)).toMatchObject({ type: 'meeting.missed' })
  const [entry] = await db().ledgerEntry.findMany({ where: { meetingId: meeting.id, kind: 'work' } })
  expect(entry?.workedOn?.toISOString().slice(0, 10)).toBe(today())
})

it('draws nothing where its kind does not count in the round', async () => {
  await theRoundSays({ missedDraws: 'booked', counted: ['call'] })
  const made = await aCaseInProgress()
  const meeting = await aMeeting(made.advisor, made.number)
  expect(await markMissed(made.advisor, seen(made.number, meeting), meeting.startsAt)).toMatchObject({ minutes: 0 })
  expect(await balanceOf(made)).toBe(0)
})
