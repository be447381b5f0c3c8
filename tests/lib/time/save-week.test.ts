import { randomUUID } from 'node:crypto'
import { addDays, today } from '@/lib/calendar/days'
import { startOfWeek, weekName } from '@/lib/calendar/weeks'
import { db } from '@/lib/db/client'
import { Refusals } from '@/lib/refusals/refusal'
import type { Activity } from '@/lib/rounds/activities'
import { listWeekEntries } from '@/lib/time/list-week-entries'
import { logTime } from '@/lib/time/log-time'
import { saveWeek } from '@/lib/time/save-week'
import { undoTime } from '@/lib/time/undo-time'
import { beyondName, cellName, earlyName, lateName, writeSeen } from '@/lib/time/week-cells'
import { saveWeekInput } from '@/lib/time/week-inputs'
import { cellsOfEntries } from '@/lib/time/week-of-entries'
import { aCase, aCaseInProgress } from '@/tests/support/a-case'
import { balanceOf, caseRow } from '@/tests/support/case-rows'
import { mailsTo } from '@/tests/support/mails-waiting'
import { work } from '@/tests/support/some-work'
import { eventTypes, lastEvent } from '@/tests/support/told'
import { worked } from '@/tests/support/worked-case'
import { anApplication, anOrgNumber } from '@/tests/support/an-application'
import { anAdvisor } from '@/tests/support/people'
import { losersOf, oneTooLate, refused } from '@/tests/support/refused'

type Advisor = Awaited<ReturnType<typeof anAdvisor>>

const day = today()
const monday = startOfWeek(day)
const at = (number: string, activity: Activity = 'meeting', on = day) => cellName({ number, activity, day: on })

/** What the week's form holds for somebody who opens it now, with cells that they type in. */
async function form(advisor: Advisor, typed: Record<string, string>) {
  const cells = [...cellsOfEntries(await listWeekEntries(advisor, monday))]
  const seen = cells.map(([name, cell]) => {
    const [, number = '', activity = '', on = ''] = name.split(':')
    return { number, activity: activity as Activity, day: on, minutes: cell.minutes, times: cell.times }
  })
  return { week: weekName(monday, 'sv'), requestId: randomUUID(), seen: writeSeen(seen), ...typed }
}

const read = (posted: Record<string, string>) => saveWeekInput.parse(posted)
const save = async (advisor: Advisor, typed: Record<string, string>) =>
  saveWeek(advisor, read(await form(advisor, typed)))

async function issuesOf(attempt: () => Promise<unknown>, code: string) {
  const refusal = await refused(attempt, code)
  return refusal instanceof Refusals ? refusal.issues : []
}

const standing = async (advisor: Advisor) =>
  Object.fromEntries(
    [...cellsOfEntries(await listWeekEntries(advisor, monday))].map(([name, cell]) => [name, cell.minutes]),
  )

describe('saving a week', () => {
  it('writes what was typed in several cases, each in its own log and trail', async () => {
    const advisor = await anAdvisor()
    const [one, two] = [
      await aCase().triaged().assignedTo(advisor).verified(),
      await aCase().triaged().assignedTo(advisor).verified(),
    ]
    const typed = {
      [at(one.number)]: '1:30',
      [at(one.number, 'travel')]: '45',
      [at(two.number, 'call')]: 'en halvtimme',
    }
    expect(await save(advisor, { ...typed, [at(two.number, 'call')]: '0,5' })).toEqual({ cells: 3, done: false })

    expect(await balanceOf(one)).toBe(90)
    expect(await balanceOf(two)).toBe(30)
    expect(await db().outsideTime.findMany({ where: { caseId: one.id } })).toMatchObject([
      { minutes: 45, why: 'not-counted' },
    ])
    expect(await caseRow(one.number)).toMatchObject({ status: 'ongoing' })
    expect(await lastEvent(two.id)).toMatchObject({
      type: 'time.logged',
      facts: { minutes: 30, activity: 'call', workedOn: day },
    })
    expect((await eventTypes(one.id)).filter((type) => type.startsWith('time.')).sort()).toEqual([
      'time.logged',
      'time.recorded-outside',
    ])
  })

  it('adds what a cell grew by, and leaves what stood in it', async () => {
    const { number, advisor, ...made } = await aCaseInProgress()
    await logTime(advisor, work(number, 30, { note: 'Första' }))
    await save(advisor, { [at(number)]: '50' })
    const entries = await db().ledgerEntry.findMany({
      where: { caseId: made.id, kind: { not: 'open' } },
      orderBy: { seq: 'asc' },
    })
    expect(entries).toMatchObject([
      { kind: 'work', minutes: 30 },
      { kind: 'work', minutes: 20 },
    ])
  })

  it('takes back the newest and writes what is left of it, with its note, where a cell shrank; all of it where it was emptied', async () => {
    const { number, advisor, ...made } = await aCaseInProgress()
    await logTime(advisor, work(number, 30))
    await logTime(advisor, work(number, 40, { note: 'Genomgång' }))
    await save(advisor, { [at(number)]: '0:45' })
    const rows = () =>
      db().ledgerEntry.findMany({
        where: { caseId: made.id, kind: { not: 'open' } },
        orderBy: { seq: 'asc' },
        include: { ledgerNote: true },
      })
    expect((await rows()).slice(2)).toMatchObject([
      { kind: 'reversal', minutes: -40, reasonCode: 'wrong-duration' },
      { kind: 'work', minutes: 15, ledgerNote: { text: 'Genomgång' } },
    ])
    expect(await standing(advisor)).toEqual({ [at(number)]: 45 })
    await save(advisor, { [at(number)]: '' })
    expect(await balanceOf(made)).toBe(0)
    expect((await eventTypes(made.id)).filter((type) => type === 'time.reversed')).toHaveLength(3)
    expect(await standing(advisor)).toEqual({ [at(number)]: 0 })
  })

  it('moves minutes from one day and case to another within a full pot: what goes back is free for the rest', async () => {
    const orgNumber = anOrgNumber()
    const advisor = await anAdvisor()
    const one = await aCase(anApplication({ orgNumber }))
      .triaged()
      .assignedTo(advisor)
      .verified()
      .and(worked(advisor, 300))
    const two = await aCase(anApplication({ orgNumber })).triaged().assignedTo(advisor).verified()
    await save(advisor, { [at(two.number)]: '100', [at(one.number)]: '3:20' })
    expect(await standing(advisor)).toEqual({ [at(one.number)]: 200, [at(two.number)]: 100 })
    expect(await balanceOf(one)).toBe(300)
  })

  it('warns once when an hour is left, however many cells passed the mark', async () => {
    const { number, advisor, contactId } = await aCaseInProgress()
    await save(advisor, { [at(number)]: '240', [at(number, 'call')]: '10', [at(number, 'review')]: '10' })
    expect((await mailsTo(contactId)).filter((mail) => mail === 'hours-nearly-used')).toHaveLength(1)
  })

  it('changes nothing when nothing was typed', async () => {
    const { number, advisor } = await aCaseInProgress()
    await logTime(advisor, work(number, 90))
    expect(read(await form(advisor, { [at(number)]: '1:30' })).cells).toEqual([])
    expect(read(await form(advisor, { [at(number)]: '90' })).cells).toEqual([])
  })
})

describe('a week that is refused', () => {
  it('writes nothing, and says cell by cell why', async () => {
    const advisor = await anAdvisor()
    const full = await aCase().triaged().assignedTo(advisor).verified().and(worked(advisor, 280))
    const fine = await aCase().triaged().assignedTo(advisor).verified()
    const unverified = await aCase().triaged().assignedTo(advisor)
    const strange = await aCaseInProgress()
    const typed = {
      [at(fine.number)]: '60',
      [at(full.number)]: '5:40',
      [at(full.number, 'call')]: '15',
      [at(unverified.number)]: '30',
      [at(unverified.number, 'travel')]: '30',
      [at(strange.number)]: '30',
    }
    const issues = await issuesOf(() => save(advisor, typed), 'case-not-found')
    expect(issues).toHaveLength(4)
    expect(issues).toEqual(
      expect.arrayContaining([
        { field: at(full.number), code: 'cap-reached', facts: { minutes: 60, minutesLeft: 20 } },
        { field: at(full.number, 'call'), code: 'cap-reached', facts: { minutes: 15, minutesLeft: 0 } },
        { field: at(unverified.number), code: 'mandate-not-verified', facts: {} },
        { field: at(strange.number), code: 'case-not-found', facts: {} },
      ]),
    )
    expect(await balanceOf(fine)).toBe(0)
  })

  it('is saved with what passes the cap outside the support, where that was the answer, and taken back in both places', async () => {
    const advisor = await anAdvisor()
    const { number, ...made } = await aCase().triaged().assignedTo(advisor).verified().and(worked(advisor, 280))
    const typed = { [at(number, 'call')]: '60' }
    await issuesOf(() => save(advisor, typed), 'cap-reached')
    await save(advisor, { ...typed, [beyondName(at(number, 'call'))]: '40' })
    expect(await balanceOf(made)).toBe(300)
    expect(await db().outsideTime.findMany({ where: { caseId: made.id } })).toMatchObject([
      { minutes: 40, why: 'beyond-cap' },
    ])
    // Shortened, what was outside may stay outside.
    await save(advisor, { [at(number, 'call')]: '50' })
    expect(await standing(advisor)).toMatchObject({ [at(number, 'call')]: 50 })
    expect(await balanceOf(made)).toBe(300)
    await save(advisor, { [at(number, 'call')]: '0' })
    expect(await balanceOf(made)).toBe(280)
    expect(await standing(advisor)).toMatchObject({ [at(number, 'call')]: 0 })
  })

  it('is no way around the cap', async () => {
    const { number, advisor } = await aCaseInProgress()
    const typed = { [at(number)]: '60', [beyondName(at(number))]: '60' }
    const [issue] = await issuesOf(() => save(advisor, typed), 'cap-not-reached')
    expect(issue).toEqual({ field: at(number), code: 'cap-not-reached', facts: { minutesLeft: 300 } })
    await issuesOf(() => save(advisor, { ...typed, [beyondName(at(number))]: '61' }), 'duration-format')
  })

  it('takes no day before its round, and before its case only with a reason', async () => {
    const { number, advisor } = await aCaseInProgress()
    const yesterday = addDays(day, -1)
    const post = async (on: string, typed: Record<string, string>) =>
      saveWeek(advisor, read({ ...(await form(advisor, typed)), week: weekName(on, 'sv') }))
    const early = addDays(day, -100)
    const [tooEarly] = await issuesOf(() => post(early, { [at(number, 'call', early)]: '15' }), 'day-before-round')
    expect(tooEarly).toMatchObject({ field: at(number, 'call', early), facts: { day: addDays(day, -60) } })

    const before = { [at(number, 'call', yesterday)]: '15' }
    const [issue] = await issuesOf(() => post(yesterday, before), 'early-reason-missing')
    expect(issue).toMatchObject({ field: at(number, 'call', yesterday), facts: { day } })
    await post(yesterday, { ...before, [earlyName(at(number, 'call', yesterday))]: 'called-first' })
    expect(await lastEvent()).toMatchObject({
      type: 'time.logged',
      facts: { workedOn: yesterday, earlyReason: 'called-first' },
    })
  })

  it('takes a day long ago only with why it is told late', async () => {
    const { number, advisor } = await aCaseInProgress()
    const long = addDays(day, -15)
    const cell = at(number, 'call', long)
    const typed = { [cell]: '15', [earlyName(cell)]: 'called-first' }
    const post = async (more: Record<string, string> = {}) =>
      saveWeek(advisor, read({ ...(await form(advisor, { ...typed, ...more })), week: weekName(long, 'sv') }))
    const [issue] = await issuesOf(() => post(), 'late-reason-missing')
    expect(issue).toMatchObject({ field: cell, facts: { day: addDays(day, -14) } })
    await post({ [lateName(cell)]: 'away' })
    expect(await lastEvent()).toMatchObject({ type: 'time.logged', facts: { workedOn: long, lateReason: 'away' } })
  })

  it('takes no day to come', async () => {
    const { number, advisor } = await aCaseInProgress()
    const tomorrow = addDays(day, 1)
    const cell = at(number, 'call', tomorrow)
    const input = read({ ...(await form(advisor, { [cell]: '15' })), week: weekName(tomorrow, 'sv') })
    expect(await issuesOf(() => saveWeek(advisor, input), 'day-in-future')).toEqual([
      { field: cell, code: 'day-in-future', facts: {} },
    ])
  })
})

describe('two at once', () => {
  it('are not both let through on what they both saw', async () => {
    const { number, advisor, ...made } = await aCaseInProgress()
    await logTime(advisor, work(number, 30))
    const [first, second] = [await form(advisor, { [at(number)]: '60' }), await form(advisor, { [at(number)]: '20' })]
    const late = await oneTooLate(saveWeek(advisor, read(first)), saveWeek(advisor, read(second)))
    expect(late).toMatchObject({ code: 'cell-moved-on', field: at(number) })
    expect([60, 20]).toContain(await balanceOf(made))
  })

  it('both save what they changed in cells of their own', async () => {
    const { number, advisor, ...made } = await aCaseInProgress()
    const [first, second] = [
      await form(advisor, { [at(number)]: '60' }),
      await form(advisor, { [at(number, 'call')]: '20' }),
    ]
    expect(await losersOf([saveWeek(advisor, read(first)), saveWeek(advisor, read(second))])).toEqual([])
    expect(await balanceOf(made)).toBe(80)
  })

  it('save once what was sent twice, also the row of no case, and answer the same', async () => {
    const { number, advisor, ...made } = await aCaseInProgress()
    const blank = { 'blank-case': number, 'blank-activity': 'review', [`blank:${day}`]: '25' }
    const input = read(await form(advisor, { [at(number)]: '60', ...blank }))
    const sent = Array.from({ length: 4 }, () => saveWeek(advisor, input))
    expect(await Promise.all(sent)).toEqual(Array.from({ length: 4 }, () => ({ cells: 2, done: false })))
    expect(await balanceOf(made)).toBe(85)
    await save(advisor, { [at(number)]: '10' })
    expect(await issuesOf(() => saveWeek(advisor, input), 'cell-moved-on')).toEqual([
      { field: at(number), code: 'cell-moved-on', facts: { minutes: 10 } },
    ])
  })

  it('say so where a row was taken back meanwhile', async () => {
    const { number, advisor } = await aCaseInProgress()
    const logged = await logTime(advisor, work(number, 30))
    const input = read(await form(advisor, { [at(number)]: '10' }))
    await undoTime(advisor, { number, requestId: randomUUID(), undoes: logged.requestId })
    expect(await issuesOf(() => saveWeek(advisor, input), 'cell-moved-on')).toEqual([
      { field: at(number), code: 'cell-moved-on', facts: { minutes: 0 } },
    ])
  })

  it('are never both given the last minutes, and the one who comes too late writes nothing at all', async () => {
    const orgNumber = anOrgNumber()
    const [one, two] = [await anAdvisor('Ett'), await anAdvisor('Två')]
    const first = await aCase(anApplication({ orgNumber })).triaged().assignedTo(one).verified().and(worked(one, 280))
    const second = await aCase(anApplication({ orgNumber })).triaged().assignedTo(two).verified()
    const other = await aCase().triaged().assignedTo(two).verified()
    const weeks = [
      saveWeek(one, read(await form(one, { [at(first.number, 'call')]: '20' }))),
      saveWeek(two, read(await form(two, { [at(other.number)]: '30', [at(second.number)]: '20' }))),
    ]
    const [late] = await losersOf(weeks)
    expect(late).toMatchObject({ code: 'cap-reached', facts: { minutes: 20, minutesLeft: 0 } })
    expect(await balanceOf(first)).toBe(300)
    expect(await balanceOf(other)).toBe(late?.field === at(second.number) ? 0 : 30)
  })
})
