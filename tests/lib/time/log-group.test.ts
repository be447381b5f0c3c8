import { heldBack } from '@/tests/support/held-back'
import { randomUUID } from 'node:crypto'
import type { Advisor } from '@/lib/actors/actor'
import { changeRound } from '@/lib/meetings/change-round'
import { addDays, today } from '@/lib/calendar/days'
import { minutes } from '@/lib/calendar/minutes'
import { monthOf } from '@/lib/calendar/months'
import { db } from '@/lib/db/client'
import type { Draws } from '@/lib/rounds/draws'
import { findGroup } from '@/lib/time/find-group'
import { listMonthEntries } from '@/lib/time/list-month-entries'
import type { LogGroupInput } from '@/lib/time/group-inputs'
import { logGroup } from '@/lib/time/log-group'
import { logTime } from '@/lib/time/log-time'
import { reverseTimeEntry } from '@/lib/time/reverse-time-entry'
import { undoTime } from '@/lib/time/undo-time'
import { aCase, type TestCase } from '@/tests/support/a-case'
import { aMeeting, meetingRow } from '@/tests/support/a-meeting'
import { anApplication, anOpenRound, anOrgNumber, roundInput } from '@/tests/support/an-application'
import { aLead, anAdvisor } from '@/tests/support/people'
import { balanceOf, caseRow } from '@/tests/support/case-rows'
import { oneTooLate, refused } from '@/tests/support/refused'
import { work } from '@/tests/support/some-work'
import { eventTypes } from '@/tests/support/told'
import { withdrawn } from '@/tests/support/withdrawn-case'

/** From now on the round that is open says this. */
async function theRoundSays(draws: Partial<Draws>) {
  const { id } = await anOpenRound()
  await changeRound(await aLead(), id, { ...roundInput(), ...draws })
}

async function threeCases() {
  const advisor = await anAdvisor()
  const cases: [TestCase, TestCase, TestCase] = [await aCaseOf(advisor), await aCaseOf(advisor), await aCaseOf(advisor)]
  return { advisor, cases }
}
const aCaseOf = async (advisor: Advisor) => await aCase().triaged().assignedTo(advisor).verified()

function asked([own, ...others]: { number: string }[], differing: Partial<LogGroupInput> = {}): LogGroupInput {
  return {
    ...{ number: own?.number ?? '', others: others.map(({ number }) => number), requestId: randomUUID() },
    ...({
      duration: minutes(60),
      activity: 'meeting',
      workedOn: today(),
      earlyReason: null,
      lateReason: null,
    } as const),
    ...{ note: 'Grupp', ...differing },
  }
}
const balances = (cases: TestCase[]) => Promise.all(cases.map(balanceOf))
const groupOfOwn = (cases: TestCase[]) =>
  db().ledgerEntry.findMany({ where: { caseId: { in: cases.map(({ id }) => id) }, kind: 'work' } })

describe('one meeting with three companies', () => {
  it('draws all of it from each, tells each of its own part, and is the advisor’s once', async () => {
    const { advisor, cases } = await threeCases()
    const ask = asked(cases, { duration: minutes(50) })
    expect(await logGroup(advisor, ask)).toMatchObject({ companies: 3, minutes: 50 })
    expect(await balances(cases)).toEqual([50, 50, 50])
    for (const { id, number } of cases) {
      expect((await eventTypes(id)).slice(-2)).toEqual(['case.started', 'time.group-logged'])
      expect(await caseRow(number)).toMatchObject({ status: 'ongoing' })
      const told = await db().auditEvent.findFirstOrThrow({ where: { caseId: id, type: 'time.group-logged' } })
      expect(told.facts).toMatchObject({ length: 50, companies: 3, minutes: 50, minutesLeft: 250 })
      for (const other of cases.filter((one) => one.id !== id)) {
        for (const secret of [other.id, other.number, other.companyId, other.accountId])
          expect(told.canonical).not.toContain(secret)
      }
    }
    const own = await listMonthEntries(advisor, advisor.personId, monthOf(today()))
    expect(own.map((entry) => entry.minutes).sort()).toEqual([16, 17, 17])
  })

  it('is written once however often it is sent, and otherwise asked is refused', async () => {
    const { advisor, cases } = await threeCases()
    const ask = asked(cases)
    const [first, second] = await Promise.all([logGroup(advisor, ask), logGroup(advisor, ask)])
    expect(second).toEqual(first)
    expect(await logGroup(advisor, ask)).toEqual(first)
    expect(await balances(cases)).toEqual([60, 60, 60])
    await refused(() => logGroup(advisor, { ...ask, duration: minutes(61) }), 'request-reused')
    await refused(() => logGroup(advisor, { ...ask, others: ask.others.slice(1) }), 'request-reused')
    await refused(() => logGroup(advisor, { ...ask, note: 'Annat' }), 'request-reused')
    await refused(() => logGroup(advisor, { ...ask, activity: 'call' }), 'request-reused')
    const before = { workedOn: addDays(today(), -1), earlyReason: 'met-first' } as const
    await refused(() => logGroup(advisor, { ...ask, ...before }), 'request-reused')
    const elsewhere = [...ask.others.slice(1), (await aCaseOf(advisor)).number]
    await refused(() => logGroup(advisor, { ...ask, others: elsewhere }), 'request-reused')
    const rest = asked(cases, { duration: minutes(240) })
    const used = await logGroup(advisor, rest)
    expect(await logGroup(advisor, rest)).toEqual(used)
    expect(await balances(cases)).toEqual([300, 300, 300])
  })

  it('writes nothing when one company has too little left, and says which', async () => {
    const { advisor, cases } = await threeCases()
    await logTime(advisor, work(cases[1].number, 250))
    const ask = asked(cases)
    expect(await refused(() => logGroup(advisor, ask), 'group-full')).toMatchObject({
      facts: { number: cases[1].number, minutes: 60, minutesLeft: 50 },
    })
    expect(await balances(cases)).toEqual([0, 250, 0])
    expect(await findGroup(ask.requestId)).toEqual([])
  })

  it('competes with other work for the last minutes: one of them is let through, whole', async () => {
    const { advisor, cases } = await threeCases()
    await logTime(advisor, work(cases[2].number, 240))
    const ends = await Promise.allSettled([
      logGroup(advisor, asked(cases)),
      logGroup(advisor, asked([cases[2], cases[0]])),
      logTime(advisor, work(cases[2].number, 60)),
    ])
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const [one, two, three] = await balances(cases)
    expect(three).toBe(300)
    expect([0, 60]).toContain(one)
    expect([0, 60]).toContain(two)
  })

  it('tells the second of two meetings for the last minutes which company has too little left', async () => {
    const { advisor, cases } = await threeCases()
    await logTime(advisor, work(cases[1].number, 240))
    const both = await heldBack('select from hour_account where id = $1 for update', [cases[1].accountId], () => [
      logGroup(advisor, asked([cases[0], cases[1]])),
      logGroup(advisor, asked([cases[2], cases[1]])),
    ])
    const late = await oneTooLate(...both)
    expect(late).toMatchObject({ code: 'group-full', facts: { number: cases[1].number, minutes: 60, minutesLeft: 0 } })
  })

  it('is refused of a case that is not theirs, in words that tell nothing of it', async () => {
    const { advisor, cases } = await threeCases()
    const strange = await aCaseOf(await anAdvisor())
    const gone = await refused(() => logGroup(advisor, asked([cases[0], strange])), 'group-case-gone')
    expect(gone.facts).toEqual({ number: strange.number })
    const never = await refused(
      () => logGroup(advisor, asked([cases[0], { number: 'UA-1999-0001' }])),
      'group-case-gone',
    )
    expect(never.facts).toEqual({ number: 'UA-1999-0001' })
    await refused(() => logGroup(advisor, asked([strange, cases[0]])), 'case-not-found')
  })

  it('is refused with one company alone, twice, unverified, or with fewer minutes than companies', async () => {
    const { advisor, cases } = await threeCases()
    await refused(() => logGroup(advisor, asked([cases[0]])), 'group-size')
    await refused(() => logGroup(advisor, asked(cases, { duration: minutes(2) })), 'duration-format')
    const unverified = await aCase().triaged().assignedTo(advisor)
    await refused(() => logGroup(advisor, asked([cases[0], unverified])), 'group-not-verified')
    const orgNumber = anOrgNumber()
    const [one, two] = [
      await aCase(anApplication({ orgNumber })).triaged().assignedTo(advisor).verified(),
      await aCase(anApplication({ orgNumber })).triaged().assignedTo(advisor).verified(),
    ] // prettier-ignore
    await refused(() => logGroup(advisor, asked([one, two])), 'group-one-company')
    const closed = await aCase().triaged().assignedTo(advisor).verified().and(withdrawn)
    await refused(() => logGroup(advisor, asked([cases[0], closed])), 'group-takes-no-time')
  })

  it('gives each company’s part back by itself, and an undo gives back all that stands', async () => {
    const { advisor, cases } = await threeCases()
    const ask = asked(cases)
    const { requestId } = await logGroup(advisor, ask)
    const [of] = await groupOfOwn([cases[1]])
    const back = { number: cases[1].number, entryId: of?.id ?? '', requestId: randomUUID(), note: '' }
    await reverseTimeEntry(advisor, { ...back, reason: 'wrong-duration' })
    expect(await balances(cases)).toEqual([60, 0, 60])
    const undo = { number: cases[0].number, requestId: randomUUID(), undoes: requestId }
    expect(await undoTime(advisor, undo)).toEqual({ minutes: 60, outsideMinutes: 0, minutesLeft: 300 })
    expect(await balances(cases)).toEqual([0, 0, 0])
    expect(await undoTime(advisor, undo)).toMatchObject({ minutes: 60 })
    await refused(() => logGroup(advisor, ask), 'already-reversed')
    await refused(() => undoTime(advisor, { ...undo, requestId: randomUUID() }), 'already-reversed')
    const own = await listMonthEntries(advisor, advisor.personId, monthOf(today()))
    expect(own).toEqual([])
  })

  it('takes the booked meeting of the case it is asked from: what was reserved goes back first', async () => {
    const { advisor, cases } = await threeCases()
    await logTime(advisor, work(cases[0].number, 240))
    const meeting = await aMeeting(advisor, cases[0].number)
    await refused(() => logGroup(advisor, asked(cases)), 'group-full')
    const { requestId: undoes } = await logGroup(advisor, asked(cases, { meetingId: meeting.id }))
    expect(await balances(cases)).toEqual([300, 60, 60])
    expect(await meetingRow(meeting.id)).toMatchObject({ status: 'held' })
    const undone = await undoTime(advisor, { number: cases[0].number, requestId: randomUUID(), undoes })
    expect(undone).toMatchObject({ minutes: 60, minutesLeft: 0, bookedAgain: { reserved: 60, before: 60 } })
    expect(await balances(cases)).toEqual([300, 0, 0])
    expect(await meetingRow(meeting.id)).toMatchObject({ status: 'booked' })
  })
})

it('draws an equal share, rounded down, where the round says so', async () => {
  await theRoundSays({ groupDraws: 'shared' })
  const { advisor, cases } = await threeCases()
  expect(await logGroup(advisor, asked(cases, { duration: minutes(50) }))).toMatchObject({ minutes: 16 })
  expect(await balances(cases)).toEqual([16, 16, 16])
})

it('draws nothing where the round says so: it is time outside the support, and no minute is lost', async () => {
  await theRoundSays({ groupDraws: 'nothing' })
  const { advisor, cases } = await threeCases()
  const ask = asked(cases, { duration: minutes(50) })
  const { requestId } = await logGroup(advisor, ask)
  expect(await logGroup(advisor, ask)).toMatchObject({ companies: 3, minutes: 0, requestId })
  expect(await balances(cases)).toEqual([0, 0, 0])
  const outside = await db().outsideTime.findMany({ where: { groupId: ask.requestId } })
  expect(outside.map((row) => row.minutes).sort()).toEqual([16, 17, 17])
  expect(outside.map(({ why }) => why)).toEqual(['group', 'group', 'group'])
  for (const { number } of cases) expect(await caseRow(number)).toMatchObject({ status: 'ongoing' })
  await undoTime(advisor, { number: cases[0].number, requestId: randomUUID(), undoes: requestId })
  expect(await db().outsideTime.count({ where: { reversesId: { in: outside.map(({ id }) => id) } } })).toBe(3)
})
