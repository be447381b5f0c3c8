import { randomUUID } from 'node:crypto'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { today } from '@/lib/calendar/days'
import { lastDayOf, monthBefore, monthOf } from '@/lib/calendar/months'
import { startOfWeek } from '@/lib/calendar/weeks'
import { transaction } from '@/lib/db/transaction'
import { findMonthApproval } from '@/lib/time/find-month-approval'
import { listAdvisorMonths } from '@/lib/time/list-advisor-months'
import { listMonthEntries } from '@/lib/time/list-month-entries'
import { listWeekMarks } from '@/lib/time/list-week-marks'
import { logTime } from '@/lib/time/log-time'
import { markWeekDone } from '@/lib/time/mark-week-done'
import { casesOfMonth, daysOfMonth, sumsOfMonth } from '@/lib/time/own-month'
import { reopenWeek } from '@/lib/time/reopen-week'
import { reverseTimeEntry } from '@/lib/time/reverse-time-entry'
import { signOffMonth } from '@/lib/time/sign-off-month'
import { aCase, aCaseInProgress } from '@/tests/support/a-case'
import { work } from '@/tests/support/some-work'
import { lastEvent } from '@/tests/support/told'
import { anAdvisor, aLead } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

const month = monthBefore(monthOf(today()))
const workedOn = lastDayOf(month)
/** Asked for where the day needs it, and kept nowhere else. */
const then = { workedOn, earlyReason: 'met-first', lateReason: 'forgotten' } as const

const standing = (viewer: Advisor | ProjectLead, { personId }: Advisor) => findMonthApproval(viewer, personId, month)
const approve = async (lead: ProjectLead, advisor: Advisor) =>
  signOffMonth(lead, { advisorId: advisor.personId, month, entries: (await standing(lead, advisor))?.entries ?? 0 })

/** An advisor with 60 counted minutes and 25 of travel last month. */
async function aMonth() {
  const made = await aCaseInProgress()
  const { entryId } = await logTime(made.advisor, work(made.number, 60, then))
  await logTime(made.advisor, work(made.number, 25, { ...then, activity: 'travel' }))
  return { ...made, entryId: entryId ?? '' }
}

describe('an advisor’s month', () => {
  it('is that month’s time in the hours and outside them, and no other’s', async () => {
    const { advisor, number } = await aMonth()
    await logTime(advisor, work(number, 15))
    await logTime(advisor, work(number, 5, { activity: 'travel' }))
    const minutesOf = async (of: string) =>
      (await listMonthEntries(advisor, advisor.personId, of)).map((entry) => entry.minutes).sort((a, b) => a - b)
    expect(await minutesOf(month)).toEqual([25, 60])
    expect(await minutesOf(monthOf(today()))).toEqual([5, 15])
  })

  it('is approved for whom it was, not for a colleague', async () => {
    const [one, other] = [await aMonth(), await aMonth()]
    await approve(one.lead, one.advisor)
    const listed = await listAdvisorMonths(one.lead, month)
    const stateOf = ({ advisor }: typeof one) => listed.find(({ id }) => id === advisor.personId)?.state
    expect([stateOf(one), stateOf(other)]).toEqual(['approved', 'open'])
  })

  it('comes to what was counted, what was outside and what was travel, by case and by day', async () => {
    const { advisor, number } = await aMonth()
    const other = await aCase().triaged().assignedTo(advisor).verified()
    await logTime(advisor, work(other.number, 30, then))
    const entries = await listMonthEntries(advisor, advisor.personId, month)
    expect(sumsOfMonth(entries)).toEqual({ counted: 90, outside: 25, travel: 25 })
    expect(daysOfMonth(entries)).toEqual([{ key: workedOn, counted: 90, outside: 25, travel: 25 }])
    expect(casesOfMonth(entries)).toMatchObject([
      { key: { number }, counted: 60, outside: 25, travel: 25 },
      { key: { number: other.number }, counted: 30, outside: 0, travel: 0 },
    ])
  })

  it('has nothing of what was taken back in it', async () => {
    const { advisor, number, entryId } = await aMonth()
    const back = { number, entryId, reason: 'wrong-duration', note: '' } as const
    await reverseTimeEntry(advisor, { ...back, requestId: randomUUID() })
    const entries = await listMonthEntries(advisor, advisor.personId, month)
    expect(entries).toMatchObject([{ activity: 'travel', counts: false, minutes: 25 }])
    expect(await standing(advisor, advisor)).toMatchObject({ minutesNow: 25, entries: 3 })
  })

  it('is one’s own, whoever an advisor asks for', async () => {
    const { advisor } = await aMonth()
    const other = await anAdvisor()
    expect(await listMonthEntries(other, advisor.personId, month)).toEqual([])
    expect(await standing(other, advisor)).toMatchObject({ advisor: other.name, entries: 0 })
  })

  it('is whole to a lead, of a case they do not see without saying which', async () => {
    const { advisor, lead } = await aMonth()
    const [entry] = await listMonthEntries(lead, advisor.personId, month)
    expect(entry?.number).not.toBeNull()
    expect(await standing(lead, { ...advisor, personId: randomUUID() })).toBeNull()
    expect(await standing(lead, { ...advisor, personId: lead.personId })).toBeNull()
  })

  it('stands in the lead’s list with its sums, and so do advisors without time', async () => {
    const { advisor, lead } = await aMonth()
    const idle = await anAdvisor('Anna Utan')
    const rows = await listAdvisorMonths(lead, month)
    const row = rows.find(({ id }) => id === advisor.personId)
    expect(row).toMatchObject({ counted: 60, outside: 25, travel: 25, state: 'open' })
    expect(rows.find(({ id }) => id === idle.personId)).toMatchObject({ counted: 0, state: 'open' })
  })
})

describe('approving it', () => {
  it('is done by the lead as it was seen, and told with its sums', async () => {
    const { advisor, lead } = await aMonth()
    await approve(lead, advisor)
    expect(await standing(advisor, advisor)).toMatchObject({ state: 'approved', minutes: 85, approvedBy: lead.name })
    const facts = {
      advisorId: advisor.personId,
      month: `${month}-01`,
      entries: 2,
      counted: 60,
      outside: 25,
      travel: 25,
    }
    expect(await lastEvent()).toMatchObject({ type: 'month.signed-off', facts })
    await refused(() => approve(lead, advisor), 'month-approved')
  })

  it('is not done over time that was not seen', async () => {
    const { advisor, lead } = await aMonth()
    await refused(() => signOffMonth(lead, { advisorId: advisor.personId, month, entries: 1 }), 'month-moved-on')
  })

  it('waits until the month is over, and needs time in it', async () => {
    const { advisor, lead } = await aMonth()
    const idle = await anAdvisor()
    await refused(() => signOffMonth(lead, { advisorId: advisor.personId, month: monthOf(today()), entries: 1 }), 'month-not-over')
    await refused(() => signOffMonth(lead, { advisorId: idle.personId, month, entries: 0 }), 'month-without-time')
  }) // prettier-ignore

  it('is not done by whose time it is', async () => {
    const { advisor } = await aMonth()
    await refused(() => approve({ ...advisor, role: 'project-lead' }, advisor), 'own-time')
  })

  it('is done once, also when two leads do it at once', async () => {
    const { advisor, lead } = await aMonth()
    const late = await oneTooLate(approve(lead, advisor), approve(await aLead(), advisor))
    expect(late.code).toBe('month-approved')
  })

  it('shows a change afterwards, and is done again as it is then', async () => {
    const { advisor, lead, number } = await aMonth()
    await approve(lead, advisor)
    await logTime(advisor, work(number, 15, then))
    expect(await standing(advisor, advisor)).toMatchObject({ state: 'changed', minutes: 85, minutesNow: 100 })
    await approve(lead, advisor)
    expect(await standing(advisor, advisor)).toMatchObject({ state: 'approved', minutes: 100 })
  })

  it('keeps its weeks from being opened again', async () => {
    const { advisor, lead } = await aMonth()
    const monday = startOfWeek(workedOn)
    const [mark] = await listWeekMarks(advisor, advisor.personId, [monday])
    await transaction((tx) => markWeekDone(tx, advisor, monday, mark?.entries ?? 0))
    await approve(lead, advisor)
    await refused(() => reopenWeek(advisor, { week: monday }), 'week-approved')
    expect(await listWeekMarks(advisor, advisor.personId, [monday])).toMatchObject([{ state: 'done', approved: true }])
  })
})
