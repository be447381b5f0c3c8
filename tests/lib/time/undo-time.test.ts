import { assignAdvisor } from '@/lib/cases/assign-advisor'
import { findJoint } from '@/lib/time/find-joint'
import { logJoint } from '@/lib/time/log-joint'
import { closedBy } from '@/tests/support/closed-case'
import { heldBack } from '@/tests/support/held-back'
import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db/client'
import { minutes } from '@/lib/calendar/minutes'
import { logTime } from '@/lib/time/log-time'
import { markMissed } from '@/lib/time/mark-missed'
import { reverseOutsideTime } from '@/lib/time/reverse-outside-time'
import { reverseTimeEntry } from '@/lib/time/reverse-time-entry'
import { undoTime } from '@/lib/time/undo-time'
import { aCaseInProgress } from '@/tests/support/a-case'
import { asSeen, balanceOf } from '@/tests/support/case-rows'
import { aMeeting, meetingRow, seen } from '@/tests/support/a-meeting'
import { work } from '@/tests/support/some-work'
import { eventTypes, lastEvent } from '@/tests/support/told'
import { savedLongAgo } from '@/tests/support/days-pass'
import { anAdvisor } from '@/tests/support/people'
import { losersOf, oneTooLate, refused } from '@/tests/support/refused'

/** Ten minutes within the cap and twenty past it, of one request. */
async function aSplit() {
  const made = await aCaseInProgress()
  await logTime(made.advisor, work(made.number, 290))
  const asked = work(made.number, 30, { beyondCap: minutes(20) })
  const { entryId } = await logTime(made.advisor, asked)
  const outside = await db().outsideTime.findUniqueOrThrow({ where: { requestId: asked.requestId } })
  const undo = () => ({ number: made.number, requestId: randomUUID(), undoes: asked.requestId })
  const byHand = (id: string) => ({ number: made.number, requestId: randomUUID(), entryId: id, note: '' })
  return { ...made, asked, entryId: entryId ?? '', outsideId: outside.id, undo, byHand }
}

const reversalsOf = async (id: string) => {
  const types = await eventTypes(id)
  return types.filter((type) => type === 'time.reversed' || type === 'time.outside-reversed').sort()
}

describe('undoing what was just saved', () => {
  it('takes back both halves of a split, and says that it was undone', async () => {
    const made = await aSplit()
    const undone = await undoTime(made.advisor, made.undo())
    expect(undone).toEqual({ minutes: 10, outsideMinutes: 20, minutesLeft: 10 })
    expect(await balanceOf(made)).toBe(290)
    const entry = await db().ledgerEntry.findUnique({ where: { reversesId: made.entryId } })
    const outside = await db().outsideTime.findUnique({ where: { reversesId: made.outsideId } })
    expect([entry?.reasonCode, outside?.reasonCode]).toEqual(['undone', 'undone'])
    expect(await lastEvent(made.id)).toMatchObject({ type: 'time.outside-reversed', facts: { reason: 'undone' } })
    expect(await reversalsOf(made.id)).toEqual(['time.outside-reversed', 'time.reversed'])
  })

  it('is not done more than a day later, when a correction says why', async () => {
    const made = await aSplit()
    await savedLongAgo(made.entryId, 25)
    await refused(() => undoTime(made.advisor, made.undo()), 'undo-day-over')
    await reverseTimeEntry(made.advisor, { ...made.byHand(made.entryId), reason: 'other' })
    await savedLongAgo(made.outsideId, 25)
    await refused(() => undoTime(made.advisor, made.undo()), 'undo-day-over')
  })

  it('is answered alike when the form is sent twice', async () => {
    const made = await aSplit()
    const sent = made.undo()
    const undone = await undoTime(made.advisor, sent)
    expect(await undoTime(made.advisor, sent)).toEqual(undone)
    expect(await reversalsOf(made.id)).toEqual(['time.outside-reversed', 'time.reversed'])
  })

  it('takes back time outside the support alone', async () => {
    const { advisor, number, id } = await aCaseInProgress()
    const asked = work(number, 25, { activity: 'travel' })
    await logTime(advisor, asked)
    const undo = { number, requestId: randomUUID(), undoes: asked.requestId }
    expect(await undoTime(advisor, undo)).toEqual({ minutes: 0, outsideMinutes: 25, minutesLeft: 300 })
    expect(await lastEvent(id)).toMatchObject({ type: 'time.outside-reversed', facts: { reason: 'undone' } })
  })

  it('happens once, also when two do it at once', async () => {
    const made = await aSplit()
    const late = await oneTooLate(undoTime(made.advisor, made.undo()), undoTime(made.advisor, made.undo()))
    expect(late.code).toBe('already-reversed')
    expect(await reversalsOf(made.id)).toEqual(['time.outside-reversed', 'time.reversed'])
    await refused(() => undoTime(made.advisor, made.undo()), 'already-reversed')
  })

  it('leaves no half when each half is taken back by hand meanwhile', async () => {
    const made = await aSplit()
    await Promise.allSettled([
      undoTime(made.advisor, made.undo()),
      reverseOutsideTime(made.advisor, { ...made.byHand(made.outsideId), reason: 'other' }),
      reverseTimeEntry(made.lead, { ...made.byHand(made.entryId), reason: 'other' }),
    ])
    expect(await reversalsOf(made.id)).toEqual(['time.outside-reversed', 'time.reversed'])
    expect(await balanceOf(made)).toBe(290)
  })

  it('takes back the half that still stands', async () => {
    const made = await aSplit()
    await reverseOutsideTime(made.advisor, { ...made.byHand(made.outsideId), reason: 'other' })
    expect(await undoTime(made.advisor, made.undo())).toMatchObject({ minutes: 10, outsideMinutes: 0 })
  })

  it('is not undone itself', async () => {
    const made = await aSplit()
    await undoTime(made.advisor, made.undo())
    const entry = await db().ledgerEntry.findUniqueOrThrow({ where: { reversesId: made.entryId } })
    const outside = await db().outsideTime.findUniqueOrThrow({ where: { reversesId: made.outsideId } })
    for (const { requestId } of [entry, outside])
      await refused(() => undoTime(made.advisor, { ...made.undo(), undoes: requestId ?? '' }), 'entry-not-found')
  })

  it("is not for another's time, another case's, or a request that saved something else", async () => {
    const made = await aSplit()
    const unknown = { ...made.undo(), undoes: randomUUID() }
    await refused(() => undoTime(made.advisor, unknown), 'entry-not-found')
    const stranger = await anAdvisor()
    await refused(() => undoTime(stranger, made.undo()), 'case-not-found')
    const other = await aCaseInProgress()
    await refused(() => undoTime(other.advisor, { ...made.undo(), number: other.number }), 'entry-not-found')
    const reused = { ...made.undo(), requestId: made.asked.requestId }
    await refused(() => undoTime(made.advisor, reused), 'request-reused')
    const next = await anAdvisor()
    await assignAdvisor(made.lead, { ...(await asSeen(made.number)), advisorId: next.personId })
    await refused(() => undoTime(next, made.undo()), 'entry-not-found')
  })

  it('waits for a lead who takes the other half of a meeting with two back at the same moment', async () => {
    const [made, second] = [await aCaseInProgress(), await anAdvisor()]
    await logTime(made.advisor, work(made.number, 300))
    const asked = work(made.number, 40)
    await logJoint(made.advisor, { ...asked, activity: 'meeting', secondId: second.personId, drawn: 0 })
    const [, beside] = await findJoint(asked.requestId)
    const both = await heldBack('select from hour_account where id = $1 for update', [made.accountId], () => [
      undoTime(made.advisor, { number: made.number, requestId: randomUUID(), undoes: asked.requestId }),
      reverseOutsideTime(made.lead, {
        ...{ number: made.number, entryId: beside?.id ?? '', requestId: randomUUID() },
        ...({ note: '', reason: 'other' } as const),
      }),
    ])
    expect((await losersOf(both)).map(({ code }) => code)).toEqual(['already-reversed'])
    expect((await findJoint(asked.requestId)).map(({ reversed }) => reversed)).toEqual([true, true])
  })
})

describe('undoing what was logged from a meeting', () => {
  async function loggedFrom(duration = 5, differing: Parameters<typeof work>[2] = {}) {
    const made = await aCaseInProgress()
    const meeting = await aMeeting(made.advisor, made.number, { length: minutes(30), reserved: minutes(20) })
    const asked = work(made.number, duration, { meetingId: meeting.id, ...differing })
    await logTime(made.advisor, asked)
    const undo = () => ({ number: made.number, requestId: randomUUID(), undoes: asked.requestId })
    return { ...made, meeting, asked, undo }
  }

  it('books the meeting again with its hold, tells it, and lets it be logged anew', async () => {
    const made = await loggedFrom()
    const undo = made.undo()
    const undone = await undoTime(made.advisor, undo)
    expect(undone).toEqual({
      ...{ minutes: 5, outsideMinutes: 0, minutesLeft: 280 },
      bookedAgain: { reserved: 20, before: 20, minutesLeft: 280 },
    })
    expect(await balanceOf(made)).toBe(20)
    expect(await meetingRow(made.meeting.id)).toMatchObject({ status: 'booked', reservedMinutes: 20, sequence: 0 })
    expect((await eventTypes(made.id)).slice(-3)).toEqual(['time.reversed', 'time.reserved', 'meeting.booked-again'])
    expect(await undoTime(made.advisor, undo)).toMatchObject({ minutes: 5, minutesLeft: 280 })
    await refused(() => undoTime(made.advisor, made.undo()), 'already-reversed')
    await refused(() => logTime(made.advisor, made.asked), 'already-reversed')
    const again = work(made.number, 15, { meetingId: made.meeting.id })
    expect(await logTime(made.advisor, again)).toMatchObject({ minutes: 15, minutesLeft: 285 })
    // The first undo, sent once more, leaves what was logged since as it is.
    expect(await undoTime(made.advisor, undo)).toMatchObject({ minutes: 5, minutesLeft: 285 })
    expect(await meetingRow(made.meeting.id)).toMatchObject({ status: 'held' })
    await undoTime(made.advisor, { ...made.undo(), undoes: again.requestId })
    expect(await meetingRow(made.meeting.id)).toMatchObject({ status: 'booked' })
  })

  it('does so of what does not count, too', async () => {
    const made = await loggedFrom(25, { activity: 'travel' })
    expect(await undoTime(made.advisor, made.undo())).toMatchObject({ outsideMinutes: 25, minutesLeft: 280 })
    expect(await meetingRow(made.meeting.id)).toMatchObject({ status: 'booked' })
  })

  it('may be said to have been missed afterwards', async () => {
    const made = await loggedFrom()
    await undoTime(made.advisor, made.undo())
    await markMissed(made.advisor, seen(made.number, made.meeting), made.meeting.startsAt)
    expect(await meetingRow(made.meeting.id)).toMatchObject({ status: 'missed' })
  })

  it('reserves what there is when somebody has taken some of it', async () => {
    const made = await loggedFrom()
    await logTime(made.advisor, work(made.number, 288))
    expect(await undoTime(made.advisor, made.undo())).toMatchObject({
      bookedAgain: { reserved: 12, before: 20, minutesLeft: 0 },
      minutesLeft: 0,
    })
    expect(await meetingRow(made.meeting.id)).toMatchObject({ status: 'booked', reservedMinutes: 12 })
  })

  it('leaves the meeting as held when it is taken back with a reason instead', async () => {
    const made = await loggedFrom()
    const { id: entryId } = await db().ledgerEntry.findUniqueOrThrow({ where: { requestId: made.asked.requestId } })
    const byHand = { number: made.number, requestId: randomUUID(), entryId, note: '', reason: 'other' } as const
    await reverseTimeEntry(made.advisor, byHand)
    expect(await meetingRow(made.meeting.id)).toMatchObject({ status: 'held' })
    expect(await balanceOf(made)).toBe(0)
    await refused(() => undoTime(made.advisor, made.undo()), 'already-reversed')
  })

  it('leaves the meeting as held in a case that has ended since', async () => {
    const made = await loggedFrom()
    await closedBy(made.advisor)(made)
    expect(await undoTime(made.advisor, made.undo())).toEqual({ minutes: 5, outsideMinutes: 0, minutesLeft: 300 })
    expect(await meetingRow(made.meeting.id)).toMatchObject({ status: 'held' })
    expect(await eventTypes(made.id)).not.toContain('meeting.booked-again')
  })

  it('books no other meeting again than the one that it was logged from', async () => {
    const made = await loggedFrom()
    const other = await aMeeting(made.advisor, made.number, { length: minutes(30), reserved: minutes(10) })
    const from = work(made.number, 15, { meetingId: other.id })
    await logTime(made.advisor, from)
    const alone = work(made.number, 20)
    await logTime(made.advisor, alone)
    const undone = await undoTime(made.advisor, { ...made.undo(), undoes: alone.requestId })
    expect(undone).toEqual({ minutes: 20, outsideMinutes: 0, minutesLeft: 280 })
    for (const { id } of [made.meeting, other]) expect(await meetingRow(id)).toMatchObject({ status: 'held' })
    await undoTime(made.advisor, made.undo())
    expect(await meetingRow(other.id)).toMatchObject({ status: 'held' })
    expect(await meetingRow(made.meeting.id)).toMatchObject({ status: 'booked' })
  })

  it('is one of two undos at once: the other finds it done', async () => {
    const made = await loggedFrom()
    const late = await oneTooLate(undoTime(made.advisor, made.undo()), undoTime(made.advisor, made.undo()))
    expect(late.code).toBe('already-reversed')
    expect(await balanceOf(made)).toBe(20)
  })
})
