import { randomUUID } from 'node:crypto'
import { addDays, today } from '@/lib/calendar/days'
import { lastDayOf, monthBefore, monthOf } from '@/lib/calendar/months'
import { startOfWeek } from '@/lib/calendar/weeks'
import { db } from '@/lib/db/client'
import { adjustedInMonth, adjustedInWeek } from '@/lib/time/adjusted'
import { closeMonth } from '@/lib/time/close-month'
import { listMonthEntries } from '@/lib/time/list-month-entries'
import { listMonths } from '@/lib/time/list-months'
import { listTimeEntries } from '@/lib/time/list-time-entries'
import { listWeekEntries } from '@/lib/time/list-week-entries'
import { logTime } from '@/lib/time/log-time'
import { moveEntry } from '@/lib/time/move-entry'
import { reverseTimeEntry } from '@/lib/time/reverse-time-entry'
import { aCase, aCaseInProgress } from '@/tests/support/a-case'
import { balanceOf } from '@/tests/support/case-rows'
import { work } from '@/tests/support/some-work'
import { lastEvent } from '@/tests/support/told'
import { asSuperuser, connect } from '@/tests/support/database'
import { aLead } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

const LAST = monthBefore(monthOf(today()))
const IN_IT = lastDayOf(LAST)
/** Asked for where the day needs it, and kept nowhere else. */
const why = { earlyReason: 'met-first', lateReason: 'forgotten' } as const

const minutesOf = async (accountId: string) => {
  const rows = await asSuperuser<{ month: string; minutes: number }>(
    `select to_char(month, 'YYYY-MM') as month, minutes from account_month where account_id = $1 order by 1`,
    [accountId],
  )
  return Object.fromEntries(rows.map(({ month, minutes }) => [month, minutes]))
}

const open = () =>
  asSuperuser(`begin; set local session_replication_role = replica; alter table closed_month disable trigger all;
    delete from closed_month; update month_gate set closed = false; alter table closed_month enable trigger all;
    alter table closed_month enable always trigger month_closes_its_gate;
    alter table closed_month enable always trigger closed_month_is_append_only;
    alter table closed_month enable always trigger closed_month_is_never_truncated; commit`)

beforeEach(open)

describe('closing a month', () => {
  it('is done by the lead, once, and told', async () => {
    const lead = await aLead()
    await closeMonth(lead, { month: LAST })
    expect(await lastEvent()).toMatchObject({ type: 'month.closed', facts: { month: `${LAST}-01` } })
    expect(await db().closedMonth.findMany()).toMatchObject([{ closedBy: lead.personId }])
    await refused(() => closeMonth(lead, { month: LAST }), 'month-closed')
  })

  it('waits until the month is over', async () => {
    const lead = await aLead()
    await refused(() => closeMonth(lead, { month: monthOf(today()) }), 'month-not-over')
    await refused(() => closeMonth(lead, { month: '2099-01' }), 'month-not-over')
  })

  it('is done once, also when two leads do it at once', async () => {
    const late = await oneTooLate(
      closeMonth(await aLead(), { month: LAST }),
      closeMonth(await aLead(), { month: LAST }),
    )
    expect(late.code).toBe('month-closed')
  })

  it('shows in the list of months, those of the programme alone', async () => {
    const { lead } = await aCaseInProgress()
    await closeMonth(lead, { month: LAST })
    const months = await listMonths(lead)
    expect(months[0]).toMatchObject({ month: LAST, closedBy: expect.any(String) as string })
    expect(months.map(({ month }) => month)).toContain(monthOf(addDays(today(), -60)))
    expect(months.length).toBeLessThanOrEqual(3)
  })
})

describe('time of a closed month', () => {
  it('is dated today, and says which day it concerns; the closed month stays as it was', async () => {
    const made = await aCaseInProgress()
    await logTime(made.advisor, work(made.number, 40, { ...why, workedOn: IN_IT }))
    const before = await minutesOf(made.accountId)
    await closeMonth(made.lead, { month: LAST })
    const asked = work(made.number, 25, { ...why, workedOn: IN_IT })
    const logged = await logTime(made.advisor, asked)
    expect(logged).toMatchObject({ minutes: 25, minutesLeft: 235 })

    expect(await minutesOf(made.accountId)).toEqual({ ...before, [monthOf(today())]: 25 })
    const [entry] = await listTimeEntries(made.advisor, made.id)
    expect(entry).toMatchObject({ workedOn: today(), concernsOn: IN_IT, minutes: 25 })
    expect(await lastEvent(made.id)).toMatchObject({ facts: { workedOn: today(), concernsOn: IN_IT } })
    // The week and the month say of each other where it stands.
    const week = adjustedInWeek(await listWeekEntries(made.advisor, startOfWeek(IN_IT)))
    expect(week).toEqual({ minutes: 25, days: [today()] })
    const month = await listMonthEntries(made.advisor, made.advisor.personId, monthOf(today()))
    expect(adjustedInMonth(month)).toEqual({ minutes: 25, days: [IN_IT] })
    expect(await logTime(made.advisor, asked)).toEqual(logged)
    await refused(() => logTime(made.advisor, { ...asked, workedOn: today() }), 'request-reused')
  })

  it('outside the support too', async () => {
    const made = await aCaseInProgress()
    await closeMonth(made.lead, { month: LAST })
    await logTime(made.advisor, work(made.number, 25, { ...why, workedOn: IN_IT, activity: 'travel' }))
    const [entry] = await listTimeEntries(made.advisor, made.id)
    expect(entry).toMatchObject({ place: 'outside', workedOn: today(), concernsOn: IN_IT })
    expect(await lastEvent(made.id)).toMatchObject({ type: 'time.recorded-outside', facts: { concernsOn: IN_IT } })
  })

  it('is taken back today: the minutes return, and the closed month stays as it was', async () => {
    const made = await aCaseInProgress()
    const { entryId } = await logTime(made.advisor, work(made.number, 40, { ...why, workedOn: IN_IT }))
    const before = await minutesOf(made.accountId)
    await closeMonth(made.lead, { month: LAST })
    const back = { number: made.number, entryId: entryId ?? '', reason: 'wrong-duration', note: '' } as const
    await reverseTimeEntry(made.advisor, { ...back, requestId: randomUUID() })

    expect(await balanceOf(made)).toBe(0)
    const week = adjustedInWeek(await listWeekEntries(made.advisor, startOfWeek(IN_IT)))
    expect(week).toEqual({ minutes: -40, days: [today()] })
    const month = await listMonthEntries(made.advisor, made.advisor.personId, monthOf(today()))
    expect(adjustedInMonth(month)).toEqual({ minutes: -40, days: [IN_IT] })
    expect(await minutesOf(made.accountId)).toEqual({ ...before, [monthOf(today())]: -40 })
    const [reversal] = await listTimeEntries(made.advisor, made.id)
    expect(reversal).toMatchObject({ kind: 'reversal', minutes: -40, workedOn: today(), concernsOn: IN_IT })
  })

  it('moves to another case, there too as what it concerns', async () => {
    const made = await aCaseInProgress()
    const other = await aCase().triaged().assignedTo(made.advisor).verified()
    const { entryId } = await logTime(made.advisor, work(made.number, 40, { ...why, workedOn: IN_IT }))
    const before = await minutesOf(made.accountId)
    await closeMonth(made.lead, { month: LAST })
    const moving = {
      number: made.number,
      entryId: entryId ?? '',
      target: other.number,
      requestId: randomUUID(),
      ...why,
    }
    await moveEntry(made.advisor, moving)
    const moved = { workedOn: today(), concernsOn: IN_IT }
    expect(await listTimeEntries(made.advisor, other.id)).toMatchObject([{ ...moved, minutes: 40 }])
    expect(await lastEvent(other.id)).toMatchObject({ type: 'time.moved', facts: moved })
    expect(await minutesOf(made.accountId)).toEqual({ ...before, [monthOf(today())]: -40 })
    expect(await minutesOf(other.accountId)).toEqual({ [monthOf(today())]: 40 })
  })

  it('stands in the week that it was done in', async () => {
    const made = await aCaseInProgress()
    await closeMonth(made.lead, { month: LAST })
    await logTime(made.advisor, work(made.number, 25, { ...why, workedOn: IN_IT }))
    const monday = addDays(IN_IT, -((new Date(`${IN_IT}T00:00:00Z`).getUTCDay() + 6) % 7))
    expect(await listWeekEntries(made.advisor, monday)).toMatchObject([{ day: IN_IT, minutes: 25 }])
  })

  it('is dated today when the month is closed while it is being logged', async () => {
    const made = await aCaseInProgress()
    const holder = await connect('superuser')
    let logging: Promise<unknown>
    try {
      // The logging has read that the month is open when it waits here; then it is closed, and only then let go.
      await holder.query('begin')
      await holder.query('select from hour_account where id = $1 for update', [made.accountId])
      logging = logTime(made.advisor, work(made.number, 25, { ...why, workedOn: IN_IT }))
      logging.catch(() => undefined)
      await waiting()
      await closeMonth(made.lead, { month: LAST })
      await holder.query('commit')
    } finally {
      holder.release(true)
    }
    await logging
    expect(await listTimeEntries(made.advisor, made.id)).toMatchObject([{ workedOn: today(), concernsOn: IN_IT }])
    expect(await minutesOf(made.accountId)).toEqual({ [monthOf(today())]: 25 })
  })
})

async function waiting(): Promise<void> {
  for (let tries = 0; tries < 1_000; tries += 1) {
    const [found] = await asSuperuser<{ waits: boolean }>(
      `select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock') as waits`,
    )
    if (found?.waits) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('it did not wait')
}
