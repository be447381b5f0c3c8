import { randomUUID } from 'node:crypto'
import type { Advisor } from '@/lib/actors/actor'
import { addDays, today } from '@/lib/calendar/days'
import { startOfWeek, weekName } from '@/lib/calendar/weeks'
import { db } from '@/lib/db/client'
import { listWeekMarks } from '@/lib/time/list-week-marks'
import { logTime } from '@/lib/time/log-time'
import { reopenWeek } from '@/lib/time/reopen-week'
import { saveWeek } from '@/lib/time/save-week'
import { undoTime } from '@/lib/time/undo-time'
import { cellName } from '@/lib/time/week-cells'
import { saveWeekInput } from '@/lib/time/week-inputs'
import { aCaseInProgress } from '@/tests/support/a-case'
import { work } from '@/tests/support/some-work'
import { lastEvent } from '@/tests/support/told'
import { asSuperuser } from '@/tests/support/database'
import { aLead, anAdvisor } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

const monday = startOfWeek(today())
const mark = async (advisor: Advisor, week = monday) => (await listWeekMarks(advisor, advisor.personId, [week]))[0]

/** The week's form, sent by the button that says it is done. */
const finish = async (advisor: Advisor, typed: Record<string, string> = {}, entries?: number) => {
  const done = String(entries ?? (await mark(advisor))?.entries)
  const posted = { week: weekName(monday, 'sv'), requestId: randomUUID(), seen: '', done, ...typed }
  return saveWeek(advisor, saveWeekInput.parse(posted))
}

describe('a week that is done', () => {
  it('is saved and done in one press, and told with its minutes', async () => {
    const { advisor, number } = await aCaseInProgress()
    const cell = cellName({ number, activity: 'call', day: today() })
    expect(await finish(advisor, { [cell]: '45' })).toEqual({ cells: 1, done: true })
    expect(await mark(advisor)).toMatchObject({ state: 'done', minutes: 45, minutesNow: 45, entries: 1, approved: false })
    const [told] = await asSuperuser(`select facts from audit_event where type = 'week.done' and actor_id = $1`, [advisor.personId])
    expect(told).toEqual({ facts: { monday, entries: 1, minutes: 45 } })
  }) // prettier-ignore

  it('is counted right where a cell passed the cap, and where one shrank', async () => {
    const { advisor, number } = await aCaseInProgress()
    await logTime(advisor, work(number, 280, { activity: 'review' }))
    const cell = cellName({ number, activity: 'call', day: today() })
    await finish(advisor, { [cell]: '45', [`beyond:${cell}`]: '25' })
    expect(await mark(advisor)).toMatchObject({ state: 'done', minutes: 325, entries: 3 })
    await finish(advisor, { [cell]: '20', seen: `${cell}=2/45` })
    expect(await mark(advisor)).toMatchObject({ state: 'done', minutes: 300, entries: 4 })
  })

  it('is done without time too, and done twice it is told once', async () => {
    const advisor = await anAdvisor()
    await finish(advisor)
    await finish(advisor)
    expect(await db().weekDone.count({ where: { advisorId: advisor.personId } })).toBe(1)
  })

  it('sent twice at once, is saved and done once', async () => {
    const { advisor, number } = await aCaseInProgress()
    const cell = cellName({ number, activity: 'call', day: today() })
    const posted = { week: weekName(monday, 'sv'), requestId: randomUUID(), seen: '', done: '0', [cell]: '45' }
    const sent = Array.from({ length: 3 }, () => saveWeek(advisor, saveWeekInput.parse(posted)))
    expect(await Promise.all(sent)).toEqual(Array.from({ length: 3 }, () => ({ cells: 1, done: true })))
    expect(await db().weekDone.count({ where: { advisorId: advisor.personId } })).toBe(1)
    expect(await mark(advisor)).toMatchObject({ state: 'done', minutes: 45 })
  })

  it('is not done over time that was not seen', async () => {
    const { advisor, number } = await aCaseInProgress()
    await logTime(advisor, work(number, 30))
    await refused(() => finish(advisor, {}, 0), 'week-moved-on')
    const cell = cellName({ number, activity: 'call', day: today() })
    await refused(() => finish(advisor, { [cell]: '45' }, 0), 'week-moved-on')
  })

  it('is not done before it has begun', async () => {
    const advisor = await anAdvisor()
    const posted = { week: weekName(addDays(monday, 7), 'sv'), requestId: randomUUID(), seen: '', done: '0' }
    await refused(() => saveWeek(advisor, saveWeekInput.parse(posted)), 'week-not-begun')
  })

  it('is changed by what is logged and by what is taken back, and says what it was', async () => {
    const { advisor, number } = await aCaseInProgress()
    await finish(advisor)
    const asked = work(number, 30)
    await logTime(advisor, asked)
    expect(await mark(advisor)).toMatchObject({ state: 'changed', minutes: 0, minutesNow: 30 })
    await undoTime(advisor, { number, requestId: randomUUID(), undoes: asked.requestId })
    expect(await mark(advisor)).toMatchObject({ state: 'changed', minutes: 0, minutesNow: 0 })
    await finish(advisor)
    expect(await mark(advisor)).toMatchObject({ state: 'done' })
  })
})

describe('opening a week again', () => {
  it('is told, and done twice nothing more happens', async () => {
    const advisor = await anAdvisor()
    await finish(advisor)
    await Promise.all([reopenWeek(advisor, { week: monday }), reopenWeek(advisor, { week: monday })])
    expect(await mark(advisor)).toMatchObject({ state: 'open' })
    expect(await lastEvent()).toMatchObject({ type: 'week.reopened', facts: { monday } })
    await finish(advisor)
    expect(await mark(advisor)).toMatchObject({ state: 'done' })
  })

  it('leaves a week of somebody else as it is', async () => {
    const advisor = await anAdvisor()
    await finish(advisor)
    await reopenWeek(await anAdvisor(), { week: monday })
    expect(await mark(advisor)).toMatchObject({ state: 'done' })
    expect(await mark(await anAdvisor())).toMatchObject({ state: 'open' })
  })

  it('shows the lead whose week they ask for, and everybody else their own', async () => {
    const advisor = await anAdvisor()
    await finish(advisor)
    const asked = [advisor.personId, [monday]] as const
    expect(await listWeekMarks(await aLead(), ...asked)).toMatchObject([{ state: 'done' }])
    expect(await listWeekMarks(await anAdvisor(), ...asked)).toMatchObject([{ state: 'open' }])
  })
})
