import { randomUUID } from 'node:crypto'
import { addDays, today } from '@/lib/calendar/days'
import { minutes } from '@/lib/calendar/minutes'
import { db } from '@/lib/db/client'
import { beginImport } from '@/lib/imports/begin-import'
import { logImport } from '@/lib/imports/log-import'
import { logTime } from '@/lib/time/log-time'
import { reverseTimeEntry } from '@/lib/time/reverse-time-entry'
import { aCase, aCaseInProgress } from '@/tests/support/a-case'
import { balanceOf, caseRow } from '@/tests/support/case-rows'
import { work } from '@/tests/support/some-work'
import { eventTypes } from '@/tests/support/told'
import { allShown, anImport, found, linesShown, logAll, outcomesOf, progressOf } from '@/tests/support/an-import'
import { anAdvisor } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

const day = today()

const outsideOf = (caseId: string) =>
  db().outsideTime.findMany({
    where: { caseId },
    orderBy: { recordedAt: 'asc' },
    select: { minutes: true, why: true, kind: true },
  })

describe('logging a file', () => {
  it('makes of its rows what the form makes of them, each with its own event, and starts the case', async () => {
    const advisor = await anAdvisor()
    const one = await aCase().triaged().assignedTo(advisor).verified()
    const two = await aCase().triaged().assignedTo(advisor).verified()
    const id = await anImport(advisor, [
      `${day};${one.number};1:30;Möte;Kraven`,
      `${day};${two.number.toLowerCase()};45;samtal;`,
      `${day};${one.number};30;Travel;`,
    ])
    expect(await outcomesOf(advisor, id)).toEqual(['work', 'work', 'outside'])
    await logAll(advisor, id)

    expect(await progressOf(advisor, id)).toEqual({ logged: 3, already: 0, refused: 0 })
    expect(await Promise.all([balanceOf(one), balanceOf(two)])).toEqual([90, 45])
    expect(await outsideOf(one.id)).toEqual([{ minutes: 30, why: 'not-counted', kind: 'record' }])
    expect(await caseRow(one.number)).toMatchObject({ status: 'ongoing' })
    const note = await db().ledgerNote.findFirst({ where: { entry: { caseId: one.id } } })
    expect(note).toMatchObject({ text: 'Kraven' })
    expect((await eventTypes(one.id)).slice(-3).sort()).toEqual([
      'case.started',
      'time.logged',
      'time.recorded-outside',
    ])
    // What is in the log needs no place here.
    expect((await found(advisor, id)).rows).toEqual([])
  })

  it('splits at the cap in the order of the file, over the cases of a company', async () => {
    const { advisor, number, ...made } = await aCaseInProgress()
    await logTime(advisor, work(number, 200))
    const id = await anImport(
      advisor,
      [60, 60, 45].map((count) => `${day};${number};${count};Möte;Rad ${count}`),
    )
    expect(await outcomesOf(advisor, id)).toEqual(['work', 'split 20', 'beyond 45'])
    await logAll(advisor, id)
    expect(await balanceOf(made)).toBe(300)
    expect(await outsideOf(made.id)).toEqual([
      { minutes: 20, why: 'beyond-cap', kind: 'record' },
      { minutes: 45, why: 'beyond-cap', kind: 'record' },
    ])
  })

  it('logs a second time nothing that the first has logged, from whatever file', async () => {
    const { advisor, number, ...made } = await aCaseInProgress()
    const lines = [`${day};${number};30;Möte;A`, `${day};${number};30;Möte;A`, `${day};${number};30;Möte;B`]
    await logAll(advisor, await anImport(advisor, lines))
    expect(await balanceOf(made)).toBe(90)
    const again = await anImport(advisor, [...lines.toReversed(), `${day};${number};0,5;meeting;A`])
    // Said in other words, and once more than before.
    expect(await outcomesOf(advisor, again)).toEqual(['already', 'already', 'already', 'work'])
    await logAll(advisor, again)
    expect(await balanceOf(made)).toBe(120)
    await refused(async () => beginImport(advisor, await allShown(advisor, again)), 'import-none-chosen')
  })

  it('of two who send one file at once no row is logged twice', async () => {
    const advisor = await anAdvisor()
    const cases = [
      await aCase().triaged().assignedTo(advisor).verified(),
      await aCase().triaged().assignedTo(advisor).verified(),
    ]
    const lines = cases.flatMap(({ number }) =>
      Array.from(
        { length: 40 },
        (_, at) => `${day};${number};${at % 4 === 0 ? 5 : 3};${at % 4 === 0 ? 'Resa' : 'Samtal'};Rad ${at % 30}`,
      ),
    )
    const ids = [await anImport(advisor, lines), await anImport(advisor, lines)]
    const shown = await Promise.all(ids.map((id) => allShown(advisor, id)))
    await Promise.all(shown.map((input) => beginImport(advisor, input)))
    await Promise.all(ids.map((id) => logImport(advisor, id, () => false)))

    const progress = await Promise.all(ids.map((id) => progressOf(advisor, id)))
    expect(progress.reduce((sum, { logged }) => sum + logged, 0)).toBe(80)
    expect(progress.reduce((sum, { already }) => sum + already, 0)).toBe(80)
    for (const one of cases) {
      expect(await balanceOf(one)).toBe(90)
      expect(await outsideOf(one.id)).toHaveLength(10)
    }
  })

  it('goes on where it was left, and finds what was logged before its place was noted', async () => {
    const { advisor, number, ...made } = await aCaseInProgress()
    const lines = Array.from({ length: 60 }, (_, at) => `${day};${number};2;Samtal;Rad ${at}`)
    const id = await anImport(advisor, lines)
    await beginImport(advisor, await allShown(advisor, id))
    let looks = 0
    expect(await logImport(advisor, id, () => ++looks > 1)).toBe(true)
    expect(await found(advisor, id)).toMatchObject({ isUnderWay: true, progress: { done: 25, all: 60 }, rows: [] })
    // The process died after the rows were logged.
    await db().timeImport.update({ where: { id }, data: { places: [0], logged: 0 } })
    expect(await logImport(advisor, id, () => false)).toBe(false)
    expect(await progressOf(advisor, id)).toEqual({ logged: 35, already: 25, refused: 0 })
    expect(await balanceOf(made)).toBe(120)
  })

  it('is one process’s at a time, until its turn lapses', async () => {
    const { advisor, number } = await aCaseInProgress()
    const id = await anImport(advisor, [`${day};${number};2;Samtal;`])
    await beginImport(advisor, await allShown(advisor, id))
    await db().$executeRaw`UPDATE time_import SET taken_until = now() + interval '1 minute' WHERE id = ${id}::uuid`
    expect(await logImport(advisor, id, () => false)).toBe(false)
    expect(await found(advisor, id)).toMatchObject({ isUnderWay: true, progress: { done: 0 } })
    await db().$executeRaw`UPDATE time_import SET taken_until = now() - interval '1 second' WHERE id = ${id}::uuid`
    await logImport(advisor, id, () => false)
    expect(await progressOf(advisor, id)).toEqual({ logged: 1, already: 0, refused: 0 })
  })

  it('goes on with the others where one is refused meanwhile, and keeps it with its reason', async () => {
    const { advisor, number, ...made } = await aCaseInProgress()
    const id = await anImport(
      advisor,
      [120, 120, 60].map((count) => `${day};${number};${count};Möte;${count}`),
    )
    await beginImport(advisor, await allShown(advisor, id))
    // Somebody else used the last hour before its turn came.
    await logTime(advisor, work(number, 30))
    await logImport(advisor, id, () => false)
    expect(await progressOf(advisor, id)).toEqual({ logged: 2, already: 0, refused: 1 })
    expect(await balanceOf(made)).toBe(270)
    expect(await outcomesOf(advisor, id)).toEqual(['split 30'])
  })

  it('says of time that was taken back that it was, and logs it no more', async () => {
    const { advisor, number, ...made } = await aCaseInProgress()
    const lines = [`${day};${number};30;Möte;A`]
    await logAll(advisor, await anImport(advisor, lines))
    const entry = await db().ledgerEntry.findFirstOrThrow({ where: { caseId: made.id, kind: 'work' } })
    const reason = { reason: 'duplicate', note: '' } as const
    await reverseTimeEntry(advisor, { number, requestId: randomUUID(), entryId: entry.id, ...reason })
    const again = await anImport(advisor, lines)
    expect(await outcomesOf(advisor, again)).toEqual(['refused already-reversed'])
    expect(await balanceOf(made)).toBe(0)
  })

  it('leaves unchosen what looks like time that was logged in another way, and logs it when it is chosen', async () => {
    const { advisor, number, ...made } = await aCaseInProgress()
    await logTime(advisor, work(number, 30))
    await logTime(advisor, work(number, 30, { workedOn: addDays(day, -1), earlyReason: 'met-first' }))
    const id = await anImport(advisor, [
      `${day};${number};30;Möte;A`,
      `${day};${number};30;Möte;B`,
      `${day};${number};30;Samtal;`,
    ])
    expect(await outcomesOf(advisor, id)).toEqual(['alike', 'work', 'work'])
    await logAll(advisor, id)
    expect(await balanceOf(made)).toBe(120)
    expect(await outcomesOf(advisor, id)).toEqual(['alike'])
    await beginImport(advisor, await linesShown(advisor, id, [2]))
    await logImport(advisor, id, () => false)
    expect(await balanceOf(made)).toBe(150)
  })

  it('writes both halves of a split with one request, and finds them again', async () => {
    const { advisor, number, ...made } = await aCaseInProgress()
    await logTime(advisor, work(number, 290))
    const lines = [`${day};${number};30;Möte;Sist`]
    await logAll(advisor, await anImport(advisor, lines))
    expect(await balanceOf(made)).toBe(300)
    expect(await outcomesOf(advisor, await anImport(advisor, lines))).toEqual(['already'])
    // And the form's own half and half is one entry.
    const other = await aCase().triaged().assignedTo(advisor).verified()
    await logTime(advisor, work(other.number, 290))
    await logTime(advisor, work(other.number, 30, { beyondCap: minutes(20) }))
    expect(await outcomesOf(advisor, await anImport(advisor, [`${day};${other.number};30;Möte;`]))).toEqual([
      'alike 30',
    ])
  })
})
