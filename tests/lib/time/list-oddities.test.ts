import { randomUUID } from 'node:crypto'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { addDays, today } from '@/lib/calendar/days'
import { monthOf } from '@/lib/calendar/months'
import { sendMessage } from '@/lib/cases/send-message'
import { listOddities } from '@/lib/time/list-oddities'
import type { Oddity } from '@/lib/time/oddities'
import { logTime } from '@/lib/time/log-time'
import { undoTime } from '@/lib/time/undo-time'
import { db } from '@/lib/db/client'
import { declared } from '@/tests/support/a-conflict'
import { aCase, aCaseInProgress } from '@/tests/support/a-case'
import { work } from '@/tests/support/some-work'
import { closedBy } from '@/tests/support/closed-case'
import { withTriggersOff } from '@/tests/support/database'
import { aLead, anAdvisor } from '@/tests/support/people'

const MONTH = monthOf(today())

const found = async (lead: ProjectLead, oddity: Oddity, month = MONTH) => {
  const rows = await listOddities(lead, month)
  return rows.filter((row) => row.oddity === oddity)
}

/** A meeting that has been, as nobody can book one any more. */
const met = (caseId: string, { personId }: Advisor, from: string, minutes: number, reserved = 0, status = 'booked') =>
  withTriggersOff(
    'meeting',
    `insert into meeting (case_id, advisor_id, kind, starts_at, length_minutes, reserved_minutes, status, request_id)
     values ($1, $2, 'meeting', ${from}, $3, $4, $5, gen_random_uuid())`,
    [caseId, personId, minutes, reserved, status],
  )

it('finds cases in hand without time, and none that time was logged on', async () => {
  const made = await aCaseInProgress()
  expect(await found(made.lead, 'cases-without-time')).toMatchObject([
    { number: made.number, company: expect.any(String) as string, advisor: expect.any(String) as string, minutes: null },
  ])
  const asked = work(made.number, 30)
  await logTime(made.advisor, asked)
  expect(await found(made.lead, 'cases-without-time')).toEqual([])
  await undoTime(made.advisor, { number: made.number, requestId: randomUUID(), undoes: asked.requestId })
  expect(await found(made.lead, 'cases-without-time')).toHaveLength(1)
  expect(await found(made.lead, 'cases-without-time', monthOf(addDays(today(), -32)))).toEqual([])
}) // prettier-ignore

it('finds a case that ended in the month without time, and not one that had ended before it or lives on in another', async () => {
  const advisor = await anAdvisor()
  const ended = await aCase().triaged().assignedTo(advisor).and(closedBy(advisor))
  const numbers = async () => (await found(ended.lead, 'cases-without-time')).map(({ number }) => number)
  const since = (day: string) =>
    withTriggersOff('cases', `update cases set status_since_at = (${day}) at time zone 'Europe/Stockholm' where id = $1`, [ended.id])
  await since(`date_trunc('month', today()::timestamp)`)
  expect(await numbers()).toContain(ended.number)
  await since(`date_trunc('month', today()::timestamp) - interval '1 second'`)
  expect(await numbers()).not.toContain(ended.number)
  const [joined, into] = [await aCaseInProgress(), await aCaseInProgress()]
  await withTriggersOff('case_join', 'insert into case_join (case_id, into_id, joined_by, request_id) values ($1, $2, $3, gen_random_uuid())', [
    joined.id, into.id, ended.lead.personId,
  ])
  expect(await numbers()).toContain(into.number)
  expect(await numbers()).not.toContain(joined.number)
}) // prettier-ignore

it('finds time in cases where nobody called, met or wrote', async () => {
  const made = await aCaseInProgress()
  const own = async () =>
    (await found(made.lead, 'time-without-contact')).filter(({ number }) => number === made.number)
  await logTime(made.advisor, work(made.number, 30, { activity: 'review' }))
  await logTime(made.advisor, work(made.number, 20, { activity: 'travel' }))
  expect(await own()).toMatchObject([{ minutes: 50 }])
  await sendMessage(made.advisor, { number: made.number, requestId: randomUUID(), text: 'Hej' })
  expect(await own()).toEqual([])
  const sat = await aCaseInProgress()
  await logTime(sat.advisor, work(sat.number, 30, { activity: 'review' }))
  const sats = async () => (await found(sat.lead, 'time-without-contact')).filter(({ number }) => number === sat.number)
  expect(await sats()).toMatchObject([{ minutes: 30 }])
  const back = work(sat.number, 20, { activity: 'travel' })
  await logTime(sat.advisor, back)
  await undoTime(sat.advisor, { number: sat.number, requestId: randomUUID(), undoes: back.requestId })
  expect(await sats()).toMatchObject([{ minutes: 30 }])
  await met(
    sat.id,
    sat.advisor,
    `(today()::timestamp + interval '1 minute') at time zone 'Europe/Stockholm'`,
    30,
    0,
    'held',
  )
  expect(await sats()).toEqual([])
  const called = await aCaseInProgress()
  await logTime(called.advisor, work(called.number, 30, { activity: 'call' }))
  const numbers = (await found(called.lead, 'time-without-contact')).map(({ number }) => number)
  expect(numbers).not.toContain(called.number)
})

it('finds days of more than ten hours, over all the advisor’s cases, and of no case', async () => {
  const advisor = await anAdvisor('Anna Lång')
  const cases = [await aCase().triaged().assignedTo(advisor).verified(), await aCase().triaged().assignedTo(advisor).verified()] // prettier-ignore
  const [one, two] = cases
  if (!one || !two) throw new Error('no cases')
  await logTime(advisor, work(one.number, 300))
  await logTime(advisor, work(two.number, 300))
  const own = async () => (await found(one.lead, 'long-days')).filter((row) => row.advisor === 'Anna Lång')
  expect(await own()).toEqual([])
  await logTime(advisor, work(two.number, 1, { activity: 'travel' }))
  expect(await own()).toMatchObject([{ number: null, company: null, day: today(), minutes: 601 }])
})

it('finds meetings of one advisor at the same time', async () => {
  const made = await aCaseInProgress()
  const other = await aCase().triaged().assignedTo(made.advisor).verified()
  const first = `(date_trunc('month', today()::timestamp) at time zone 'Europe/Stockholm')`
  await met(made.id, made.advisor, `${first} + interval '1 minute'`, 60, 0, 'held')
  await met(other.id, made.advisor, `${first} + interval '61 minutes'`, 60, 0, 'held')
  expect(await found(made.lead, 'overlapping-meetings')).toEqual([])
  await met(other.id, made.advisor, `${first} + interval '30 minutes'`, 10, 0, 'cancelled')
  expect(await found(made.lead, 'overlapping-meetings')).toEqual([])
  await met(other.id, made.advisor, `${first} + interval '60 minutes'`, 60, 0, 'held')
  const overlapping = await found(made.lead, 'overlapping-meetings')
  expect(overlapping.map(({ number }) => number).sort()).toEqual([made.number, other.number, other.number].sort())
})

it('finds what is still reserved for a meeting that has been, and not for one that is to be', async () => {
  const made = await aCaseInProgress()
  const last = monthOf(addDays(`${MONTH}-01`, -1))
  const own = async (month: string) => (await found(made.lead, 'holds-left', month)).map(({ minutes }) => minutes)
  const before = `(date_trunc('month', today()::timestamp) at time zone 'Europe/Stockholm') - interval '1 day'`
  await met(made.id, made.advisor, before, 60, 45)
  await met(made.id, made.advisor, `now() + interval '1 hour'`, 60, 30)
  expect(await own(last)).toEqual([45])
  expect(await own(MONTH)).toEqual([])
})

it('finds in each case what is of that case and that advisor alone', async () => {
  const lead = await aLead()
  const [made, other] = [await aCaseInProgress(), await aCaseInProgress()]
  await logTime(made.advisor, work(made.number, 30, { activity: 'review' }))
  await logTime(other.advisor, work(other.number, 40))
  await sendMessage(other.advisor, { number: other.number, requestId: randomUUID(), text: 'Hej' })
  const start = `(date_trunc('month', today()::timestamp) at time zone 'Europe/Stockholm')`
  await met(other.id, other.advisor, `${start} + interval '5 minutes'`, 10, 0, 'held')
  const of = async (oddity: Oddity, numbers = [made.number, other.number]) =>
    (await found(lead, oddity)).filter(({ number }) => numbers.includes(number ?? '')).map((row) => row.number)
  expect(await of('time-without-contact')).toEqual([made.number])
  const barred = await aLead()
  const { orgDigits } = await db().company.findUniqueOrThrow({ where: { id: made.companyId } })
  await declared(made.lead, 'Ledarens bolag', { personId: barred.personId, orgNumber: orgDigits })
  const told = (await found(barred, 'time-without-contact')).map(({ number }) => number)
  expect(told).not.toContain(made.number)
  // Two advisors may well meet at the same time, and so may one in a meeting that another moved away from.
  await met(made.id, made.advisor, `${start} + interval '5 minutes'`, 10, 0, 'held')
  expect(await of('overlapping-meetings')).toEqual([])
  expect(await of('cases-without-time')).toEqual([])
})

it('finds nothing left of what is held, of what reserved nothing, or of what has not ended', async () => {
  const made = await aCaseInProgress()
  const own = async () =>
    [...(await found(made.lead, 'holds-left', monthOf(addDays(`${MONTH}-01`, -1)))), ...(await found(made.lead, 'holds-left'))]
      .filter(({ number }) => number === made.number)
      .map((row) => row.minutes)
  const before = `(date_trunc('month', today()::timestamp) at time zone 'Europe/Stockholm') - interval '2 days'`
  await met(made.id, made.advisor, before, 60, 15, 'held')
  await met(made.id, made.advisor, before, 60, 0)
  await met(made.id, made.advisor, `now() - interval '20 minutes'`, 60, 25)
  expect(await own()).toEqual([])
  await met(made.id, made.advisor, before, 60, 35)
  expect(await own()).toEqual([35])
}) // prettier-ignore

it('finds a case without time from the month that its advisor got it in, to the last day of it', async () => {
  const made = await aCaseInProgress()
  const months = async () =>
    Promise.all([monthOf(addDays(`${MONTH}-01`, -1)), MONTH].map(async (month) => (await found(made.lead, 'cases-without-time', month)).some(({ number }) => number === made.number)))
  const given = (at: string) =>
    withTriggersOff('case_assignment', `update case_assignment set from_at = (${at}) at time zone 'Europe/Stockholm' where case_id = $1`, [made.id])
  await given(`date_trunc('month', today()::timestamp)`)
  expect(await months()).toEqual([false, true])
  await given(`date_trunc('month', today()::timestamp) - interval '1 second'`)
  expect(await months()).toEqual([true, true])
}) // prettier-ignore
