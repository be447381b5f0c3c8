import { randomUUID } from 'node:crypto'
import type { Advisor } from '@/lib/actors/actor'
import { addDays, today } from '@/lib/calendar/days'
import { minutes } from '@/lib/calendar/minutes'
import { monthOf } from '@/lib/calendar/months'
import { startOfWeek } from '@/lib/calendar/weeks'
import { assignAdvisor } from '@/lib/cases/assign-advisor'
import { changeRound } from '@/lib/meetings/change-round'
import { db } from '@/lib/db/client'
import type { Draws } from '@/lib/rounds/draws'
import { approveCorrection } from '@/lib/time/approve-correction'
import { askMove } from '@/lib/time/ask-move'
import { askReversal } from '@/lib/time/ask-reversal'
import { findCorrection } from '@/lib/time/find-correction'
import { findJoint } from '@/lib/time/find-joint'
import { findJointDraws } from '@/lib/time/find-joint-draws'
import type { LogJointInput } from '@/lib/time/joint-inputs'
import { listMonthEntries } from '@/lib/time/list-month-entries'
import { listSecondAdvisors } from '@/lib/time/list-second-advisors'
import { listWeekEntries } from '@/lib/time/list-week-entries'
import { logJoint } from '@/lib/time/log-joint'
import { logTime } from '@/lib/time/log-time'
import { moveEntry } from '@/lib/time/move-entry'
import { reverseOutsideTime } from '@/lib/time/reverse-outside-time'
import { reverseTimeEntry } from '@/lib/time/reverse-time-entry'
import { undoTime } from '@/lib/time/undo-time'
import { aCase } from '@/tests/support/a-case'
import { named } from '@/tests/support/a-conflict'
import { aMeeting, meetingRow } from '@/tests/support/a-meeting'
import { anOpenRound, roundInput } from '@/tests/support/an-application'
import { asSeen, balanceOf, caseRow } from '@/tests/support/case-rows'
import { savedLongAgo } from '@/tests/support/days-pass'
import { heldBack } from '@/tests/support/held-back'
import { aLead, anAdvisor } from '@/tests/support/people'
import { losersOf, refused } from '@/tests/support/refused'
import { work } from '@/tests/support/some-work'
import { eventTypes } from '@/tests/support/told'
import { sameWall } from '@/tests/support/same-wall'

/** From now on the round that is open says this. */
async function theRoundSays(draws: Partial<Draws>) {
  const { id } = await anOpenRound()
  await changeRound(await aLead(), id, { ...roundInput(), ...draws })
}

const aCaseOf = async (advisor: Advisor) => await aCase().triaged().assignedTo(advisor).verified()

async function two() {
  const [advisor, second] = [await anAdvisor('Anton Först'), await anAdvisor('Berit Bredvid')]
  return { advisor, second, supportCase: await aCaseOf(advisor) }
}

function asked(number: string, { personId }: Advisor, differing: Partial<LogJointInput> = {}): LogJointInput {
  return {
    ...{ number, secondId: personId, requestId: randomUUID(), duration: minutes(60) },
    drawn: differing.duration ?? 60,
    ...({ activity: 'meeting', workedOn: today(), earlyReason: null, lateReason: null } as const),
    ...{ note: 'Vi gick igenom kraven', ...differing },
  }
}

const ownMinutes = async (advisor: Advisor) => ({
  month: (await listMonthEntries(advisor, advisor.personId, monthOf(today()))).map((entry) => entry.minutes),
  week: (await listWeekEntries(advisor, startOfWeek(today())))
    .filter(({ reversed }) => !reversed)
    .map((entry) => entry.minutes),
})
const HOLD_ACCOUNT = 'select from hour_account where id = $1 for update'
const back = (number: string, entryId: string) => ({
  ...{ number, entryId, requestId: randomUUID(), note: '' },
  ...({ reason: 'wrong-duration' } as const),
})

describe('a meeting with two advisors', () => {
  it('draws its time once, and is an hour of each one’s own week and month', async () => {
    const { advisor, second, supportCase } = await two()
    const ask = asked(supportCase.number, second)
    expect(await logJoint(advisor, ask)).toEqual({ minutes: 60, length: 60, requestId: ask.requestId })
    expect(await balanceOf(supportCase)).toBe(60)
    expect(await caseRow(supportCase.number)).toMatchObject({ status: 'ongoing' })
    for (const whose of [advisor, second]) expect(await ownMinutes(whose)).toEqual({ month: [60], week: [60] })
    expect((await eventTypes(supportCase.id)).slice(-3)).toEqual(['case.started', 'time.joint-logged', 'time.joint-outside'])
  }) // prettier-ignore

  it('says before it is drawn what it draws, and who has what as their own', async () => {
    const { advisor, second, supportCase } = await two()
    const { number } = supportCase
    const draws = await findJointDraws(advisor, { ...asked(number, second), meetingId: undefined })
    const expected = { minutes: 60, drawn: 60, rule: 'once', minutesLeft: 300, second: 'Berit Bredvid', refusal: null }
    expect(draws).toEqual(expected)
    await logTime(advisor, work(number, 250))
    const full = await findJointDraws(advisor, { ...asked(number, second), meetingId: undefined })
    expect(full).toMatchObject({ minutes: 60, drawn: 50, minutesLeft: 50, refusal: null })
  })

  it('is written once however often it is sent, and otherwise asked is refused', async () => {
    const { advisor, second, supportCase } = await two()
    const ask = asked(supportCase.number, second)
    const [one, again] = await heldBack(HOLD_ACCOUNT, [supportCase.accountId], () => [
      logJoint(advisor, ask),
      logJoint(advisor, ask),
    ])
    expect(await again).toEqual(await one)
    expect(await balanceOf(supportCase)).toBe(60)
    expect(await findJoint(ask.requestId)).toHaveLength(2)
    await refused(() => logJoint(advisor, { ...ask, duration: minutes(61) }), 'request-reused')
    await refused(() => logJoint(advisor, { ...ask, note: 'Annat' }), 'request-reused')
    await refused(() => logJoint(advisor, { ...ask, activity: 'call' }), 'request-reused')
    const before = { workedOn: addDays(today(), -1), earlyReason: 'met-first' } as const
    await refused(() => logJoint(advisor, { ...ask, ...before }), 'request-reused')
    const another = await aCaseOf(advisor)
    await refused(() => logJoint(advisor, { ...ask, number: another.number }), 'request-reused')
    const third = await anAdvisor()
    await refused(() => logJoint(advisor, { ...ask, secondId: third.personId }), 'request-reused')
    await logTime(advisor, work(supportCase.number, 240))
    expect(await logJoint(advisor, ask)).toEqual(await one)
  })

  it('competes with other work for the last hour: one of them is let through, whole', async () => {
    const { advisor, second, supportCase } = await two()
    await logTime(advisor, work(supportCase.number, 240))
    const both = await heldBack(HOLD_ACCOUNT, [supportCase.accountId], () => [
      logJoint(advisor, asked(supportCase.number, second)),
      logTime(advisor, work(supportCase.number, 60)),
    ])
    const [late, ...more] = await losersOf(both)
    expect(more).toEqual([])
    expect(['joint-draws-other', 'cap-reached']).toContain(late?.code)
    expect(await balanceOf(supportCase)).toBe(300)
  })

  it('is split at the cap as any work is, undone whole, and only as it was seen', async () => {
    const { advisor, second, supportCase } = await two()
    await logTime(advisor, work(supportCase.number, 250))
    const ask = asked(supportCase.number, second)
    const refusal = await refused(() => logJoint(advisor, ask), 'joint-draws-other')
    expect(refusal.facts).toEqual({ minutes: 50, minutesLeft: 50 })
    const seen = { ...ask, drawn: 50 }
    expect(await logJoint(advisor, seen)).toEqual({ minutes: 50, length: 60, requestId: ask.requestId })
    expect(await logJoint(advisor, seen)).toEqual({ minutes: 50, length: 60, requestId: ask.requestId })
    expect(await balanceOf(supportCase)).toBe(300)
    const parts = (await findJoint(ask.requestId)).map(({ no, minutes: count, why }) => [no, count, why])
    expect(parts).toEqual([[1, 50, null], [1, 10, 'beyond-cap'], [2, 60, 'second']])
    expect((await ownMinutes(second)).month).toEqual([60])
    const past = asked(supportCase.number, second, { drawn: 0 })
    expect(await logJoint(advisor, past)).toMatchObject({ minutes: 0, length: 60 })
    const undo = { number: supportCase.number, requestId: randomUUID(), undoes: ask.requestId }
    expect(await undoTime(advisor, undo)).toEqual({ minutes: 50, outsideMinutes: 70, minutesLeft: 50 })
    expect(await undoTime(advisor, undo)).toMatchObject({ minutes: 50, outsideMinutes: 70 })
    const [outside] = await findJoint(past.requestId)
    await reverseOutsideTime(await aLead(), back(supportCase.number, outside?.id ?? ''))
    expect((await findJoint(past.requestId)).map(({ reversed }) => reversed)).toEqual([true, true])
  }) // prettier-ignore

  it('takes the booked meeting with it: what was reserved goes back first', async () => {
    const { advisor, second, supportCase } = await two()
    await logTime(advisor, work(supportCase.number, 240))
    const meeting = await aMeeting(advisor, supportCase.number)
    await refused(() => logJoint(advisor, asked(supportCase.number, second)), 'joint-draws-other')
    const ask = asked(supportCase.number, second, { meetingId: meeting.id })
    await logJoint(advisor, ask)
    expect(await balanceOf(supportCase)).toBe(300)
    expect(await meetingRow(meeting.id)).toMatchObject({ status: 'held' })
    await undoTime(advisor, { number: supportCase.number, requestId: randomUUID(), undoes: ask.requestId })
    expect(await balanceOf(supportCase)).toBe(300)
    expect(await meetingRow(meeting.id)).toMatchObject({ status: 'booked', reservedMinutes: 60 })
  })

  it('is refused with oneself, with somebody who is no advisor, and in a case of another', async () => {
    const { advisor, second, supportCase } = await two()
    await refused(() => logJoint(advisor, asked(supportCase.number, advisor)), 'second-not-possible')
    const lead = await aLead()
    const notOne = asked(supportCase.number, second, { secondId: lead.personId })
    await refused(() => logJoint(advisor, notOne), 'second-not-possible')
    await refused(() => logJoint(second, asked(supportCase.number, advisor)), 'case-not-found')
    const unverified = await aCase().triaged().assignedTo(advisor)
    await refused(() => logJoint(advisor, asked(unverified.number, second)), 'mandate-not-verified')
  })
})

describe('the walls around a case', () => {
  const REFERENCE = 'TVA-11223344'

  it('hold for the second advisor, without a word of why', async () => {
    const { advisor, second, supportCase } = await two()
    const rival = await aCaseOf(second)
    await named(advisor, supportCase.number, { reference: REFERENCE })
    await named(second, rival.number, { reference: REFERENCE })
    const refusal = await refused(() => logJoint(advisor, asked(supportCase.number, second)), 'second-not-possible')
    expect(refusal.facts).toEqual({})
    const listed = await listSecondAdvisors(advisor, supportCase.number)
    expect(listed.find(({ id }) => id === second.personId)).toEqual({ id: second.personId, name: second.name, barred: true })
  }) // prettier-ignore

  it('know whoever took part once as somebody who has helped, until it is taken back', async () => {
    const { advisor, second, supportCase } = await two()
    const lead = await aLead()
    const reference = `${REFERENCE}-9`
    await named(advisor, supportCase.number, { reference })
    const rival = await aCase().triaged()
    await named(lead, rival.number, { reference })
    const ask = asked(supportCase.number, second)
    await logJoint(advisor, ask)
    const give = async () => assignAdvisor(lead, { ...(await asSeen(rival.number)), advisorId: second.personId })
    await refused(give, 'conflict-of-interest')
    await undoTime(advisor, { number: supportCase.number, requestId: randomUUID(), undoes: ask.requestId })
    await give()
  })

  it('let one of two through who name an advisor on both sides at once', async () => {
    const { advisor, second, supportCase } = await two()
    const reference = `${REFERENCE}-7`
    const other = await anAdvisor()
    const rival = await aCaseOf(other)
    await named(advisor, supportCase.number, { reference })
    await named(other, rival.number, { reference })
    const wall = "select pg_advisory_xact_lock(hashtextextended('wall:' || $1, 0))"
    const both = await heldBack(wall, [second.personId], () => [
      logJoint(advisor, asked(supportCase.number, second)),
      logJoint(other, asked(rival.number, second)),
    ])
    expect((await losersOf(both)).map(({ code }) => code)).toEqual(['second-not-possible'])
    expect((await balanceOf(supportCase)) + (await balanceOf(rival))).toBe(60)
  })
})

describe('what two did together', () => {
  it('is undone whole, and the same undo is answered again', async () => {
    const { advisor, second, supportCase } = await two()
    const ask = asked(supportCase.number, second)
    await logJoint(advisor, ask)
    const undo = { number: supportCase.number, requestId: randomUUID(), undoes: ask.requestId }
    expect(await undoTime(advisor, undo)).toEqual({ minutes: 60, outsideMinutes: 60, minutesLeft: 300 })
    expect(await undoTime(advisor, undo)).toMatchObject({ minutes: 60, outsideMinutes: 60 })
    for (const whose of [advisor, second]) expect(await ownMinutes(whose)).toEqual({ month: [], week: [] })
    await refused(() => logJoint(advisor, ask), 'already-reversed')
  })

  it('is taken back whole by the first, by the second who has the case since, and by a lead', async () => {
    for (const who of ['first', 'second', 'lead'] as const) {
      const { advisor, second, supportCase } = await two()
      const { requestId } = await logJoint(advisor, asked(supportCase.number, second))
      const [first, beside] = await findJoint(requestId)
      const { number } = supportCase
      if (who === 'second') {
        await assignAdvisor(await aLead(), { ...(await asSeen(number)), advisorId: second.personId })
        await reverseOutsideTime(second, back(number, beside?.id ?? ''))
      } else await reverseTimeEntry(who === 'lead' ? await aLead() : advisor, back(number, first?.id ?? ''))
      expect(await balanceOf(supportCase)).toBe(0)
      expect((await findJoint(requestId)).map(({ reversed }) => reversed)).toEqual([true, true])
    }
  })

  it('goes back once when the first and a lead take a half each at once', async () => {
    const { advisor, second, supportCase } = await two()
    const { requestId } = await logJoint(advisor, asked(supportCase.number, second))
    const [first, beside] = await findJoint(requestId)
    const lead = await aLead()
    const both = await heldBack(HOLD_ACCOUNT, [supportCase.accountId], () => [
      reverseTimeEntry(advisor, back(supportCase.number, first?.id ?? '')),
      reverseOutsideTime(lead, back(supportCase.number, beside?.id ?? '')),
    ])
    expect((await losersOf(both)).map(({ code }) => code)).toEqual(['already-reversed'])
    expect(await balanceOf(supportCase)).toBe(0)
  })

  it('is corrected by a second person once it is old, both halves in one', async () => {
    const { advisor, second, supportCase } = await two()
    const { requestId } = await logJoint(advisor, asked(supportCase.number, second))
    const [first, beside] = await findJoint(requestId)
    const entryId = first?.id ?? ''
    for (const half of [entryId, beside?.id ?? '']) await savedLongAgo(half, 31 * 24)
    const { number } = supportCase
    await refused(() => reverseTimeEntry(advisor, back(number, entryId)), 'second-person-needed')
    await askReversal(advisor, back(number, entryId))
    const lead = await aLead()
    const { id: correctionId = '' } = (await findCorrection(lead, supportCase.id, entryId)) ?? {}
    await approveCorrection(lead, { number, correctionId })
    expect((await findJoint(requestId)).map(({ reversed }) => reversed)).toEqual([true, true])
  })

  it('is not moved to another case, nor is that asked for', async () => {
    const { advisor, second, supportCase } = await two()
    const to = await aCaseOf(advisor)
    const { requestId } = await logJoint(advisor, asked(supportCase.number, second))
    const [first] = await findJoint(requestId)
    const move = {
      ...{ number: supportCase.number, target: to.number, entryId: first?.id ?? '', requestId: randomUUID() },
      ...{ earlyReason: null, lateReason: null, note: '' },
    }
    await refused(() => moveEntry(advisor, move), 'joint-stays')
    await refused(() => askMove(advisor, move), 'joint-stays')
  })
})

it('draws once for each where the round says so, as far as there is room and the first before the second', async () => {
  await theRoundSays({ secondDraws: 'twice' })
  const { advisor, second, supportCase } = await two()
  const ask = asked(supportCase.number, second, { drawn: 120 })
  expect(await logJoint(advisor, ask)).toMatchObject({ minutes: 120, length: 60 })
  expect(await balanceOf(supportCase)).toBe(120)
  for (const whose of [advisor, second]) expect(await ownMinutes(whose)).toEqual({ month: [60], week: [60] })
  const long = asked(supportCase.number, second, { duration: minutes(91), drawn: 182 })
  const refusal = await refused(() => logJoint(advisor, long), 'joint-draws-other')
  expect(refusal.facts).toEqual({ minutes: 180, minutesLeft: 180 })
  expect(await logJoint(advisor, { ...long, drawn: 180 })).toMatchObject({ minutes: 180, length: 91 })
  const parts = (await findJoint(long.requestId)).map(({ no, minutes: count, why }) => [no, count, why])
  expect(parts).toEqual([
    [1, 91, null],
    [2, 89, null],
    [2, 2, 'beyond-cap'],
  ])
  const undoLong = { number: supportCase.number, requestId: randomUUID(), undoes: long.requestId }
  expect(await undoTime(advisor, undoLong)).toEqual({ minutes: 180, outsideMinutes: 2, minutesLeft: 180 })
  const undo = { number: supportCase.number, requestId: randomUUID(), undoes: ask.requestId }
  expect(await undoTime(advisor, undo)).toEqual({ minutes: 120, outsideMinutes: 0, minutesLeft: 300 })
})

it('is time outside the support for both where meetings do not count', async () => {
  const { id } = await anOpenRound()
  await changeRound(await aLead(), id, { ...roundInput(), counted: ['review'] })
  const { advisor, second, supportCase } = await two()
  const ask = asked(supportCase.number, second, { drawn: 0 })
  expect(await logJoint(advisor, ask)).toMatchObject({ minutes: 0, length: 60 })
  expect(await logJoint(advisor, ask)).toMatchObject({ minutes: 0, length: 60 })
  const halves = await db().outsideTime.findMany({ where: { jointId: ask.requestId }, select: { why: true } })
  expect(halves).toEqual([{ why: 'not-counted' }, { why: 'not-counted' }])
})

it('leaves one wall, however it is asked', async () => {
  expect(await sameWall()).toBeGreaterThan(0)
})
