import { verify } from '@/bin/verify-audit/verify'
import { isWorkingDay, workingDaysBetween } from '@/lib/calendar/working-days'
import { dayOf, weekday } from '@/lib/calendar/days'
import { clockOf } from '@/lib/calendar/clock'
import { db } from '@/lib/db/client'
import { listThemePages } from '@/lib/buyers/list-theme-pages'
import { listExercises } from '@/lib/exercises/list-exercises'
import { findThemes } from '@/lib/figures/find-themes'
import { findOverview } from '@/lib/figures/find-overview'
import { seedDemoData } from '@/prisma/seed/seed'
import { giveRightsBack } from '@/tests/support/changes'
import { asOwner, asSuperuser, ownerUrl } from '@/tests/support/database'
import { aLead } from '@/tests/support/people'

const began = new Date()

beforeAll(async () => {
  await giveRightsBack()
  await seedDemoData(ownerUrl())
}, 90_000)

it('the demo story is told by the real operations, whole', async () => {
  expect(await db().person.count({ where: { demo: false } })).toBe(0)
  const statuses = await db().supportCase.groupBy({ by: ['status'] })
  expect(statuses.map(({ status }) => status).sort()).toEqual([
    'accepted',
    'assigned',
    'closed',
    'declined',
    'ongoing',
    'opened',
    'withdrawn',
  ])
  const balances = await asSuperuser<{ balance: number }>('select balance from hour_account order by balance desc')
  expect(balances.slice(0, 3)).toEqual([{ balance: 300 }, { balance: 290 }, expect.anything()])
  expect(await db().outsideTime.count()).toBe(3)
  const ahead = { startsAt: { gt: began } }
  expect(await db().meeting.count({ where: { status: 'booked', ...ahead } })).toBe(2)
  expect(await db().meetingOffer.count({ where: { status: 'waiting', endsAt: { gt: began } } })).toBe(1)
  expect(await db().absence.count({ where: { firstOn: { gt: began } } })).toBe(1)
})

it('holds an exercise that is over and one that takes answers, themes to take to the buyers, and a page about one', async () => {
  const lead = await aLead()
  const exercises = await listExercises(lead)
  expect(exercises.map(({ open, asked, answered }) => [open, asked, answered])).toEqual([
    [true, 5, 4],
    [false, 5, 3],
  ])
  const { code } = await db().round.findFirstOrThrow({ where: { closedOn: null }, select: { code: true } })
  const { themes } = await findThemes(lead, code)
  expect(themes.map(({ barrier, companies }) => [barrier, companies])).toEqual([
    ['references', 5],
    ['form', 5],
  ])
  expect(Object.keys(await listThemePages(code))).toEqual(['references'])
})

it('has its own time: cases come over weeks, in both rounds, on weekends and evenings too', async () => {
  const cases = await db().supportCase.findMany({ orderBy: { number: 'asc' } })
  const rounds = new Map((await db().round.findMany()).map((round) => [round.id, round]))
  const opened = cases.map(({ openedAt }) => openedAt)
  expect(new Set(opened.map(dayOf)).size).toBeGreaterThan(cases.length - 4)
  for (const at of opened) expect(at < new Date()).toBe(true)
  expect(opened).toEqual([...opened].sort((one, other) => one.getTime() - other.getTime()))
  for (const { openedAt, roundId } of cases) {
    const round = rounds.get(roundId)
    expect(round && round.openedOn <= openedAt).toBe(true)
    if (round?.closedOn) expect(dayOf(openedAt) <= dayOf(round.closedOn)).toBe(true)
  }
  expect(cases.filter(({ roundId }) => rounds.get(roundId)?.closedOn).length).toBeGreaterThanOrEqual(5)
  expect(opened.filter((at) => weekday(dayOf(at)) > 5).length).toBeGreaterThan(2)
  expect(opened.filter((at) => clockOf(at) > '17:00').length).toBeGreaterThan(2)
})

it('has no case of a procurement that had closed before the case came', async () => {
  const late = await asSuperuser<{ number: string }>(
    `select c.number from cases c join procurement p on p.id = c.procurement_id where p.bid_deadline_at < c.opened_at`,
  )
  expect(late).toEqual([])
})

it('has the staff work in office hours, and call within four working days', async () => {
  const worked = await asSuperuser<{ at: Date }>(
    `select at from audit_event where role in ('advisor', 'project-lead') and type like 'case.%' and at < now() - interval '1 day'`,
  )
  for (const { at } of worked) {
    expect(isWorkingDay(dayOf(at), 'free')).toBe(true)
    expect(clockOf(at) >= '08:00' && clockOf(at) <= '17:00').toBe(true)
  }
  const called = await asSuperuser<{ opened: Date; called: Date }>(
    `select c.opened_at as opened, min(m.moved_at) as called from cases c
     join case_move m on m.case_id = c.id and m.status = 'ongoing' group by c.id`,
  )
  expect(called.length).toBeGreaterThan(10)
  for (const one of called) {
    const waited = workingDaysBetween(dayOf(one.opened), dayOf(one.called), 'free')
    expect(waited).toBeLessThanOrEqual(4)
    expect(one.called > one.opened).toBe(true)
  }
})

it('gives the dashboard figures that look right', async () => {
  const { waiting, figures, hours, participation } = await findOverview(await aLead(), {})
  const DAY = 86_400
  expect(waiting?.median).toBeGreaterThan(0.5 * DAY)
  expect(waiting?.p90).toBeLessThan(9 * DAY)
  expect(figures?.bids).toBeGreaterThan(figures?.won ?? 0)
  expect(hours?.companies).toBeGreaterThan(10)
  expect(participation?.attended).toBeGreaterThan(20)
})

it('is marked, locked when told, and whole to the verifier, in the order of time', async () => {
  const [mark] = await asOwner<{ told_at: Date | null }>('select told_at from demo_database')
  expect(mark?.told_at && mark.told_at >= began).toBe(true)
  await expect(asOwner(`select set_story_clock(now() - interval '1 day')`)).rejects.toMatchObject({ code: 'UA001' })
  const [clock] = await asOwner<{ same: boolean }>('select programme_now() = now() as same')
  expect(clock).toEqual({ same: true })
  // The key was introduced before the story began.
  const only = [
    expect.stringMatching(/^1 event is dated before the one they follow, the first is stream system, seq 1,/),
  ]
  expect(await verify(ownerUrl())).toMatchObject({ faults: [], notes: only, demo: true })
  expect(Math.abs(Date.now() - began.getTime())).toBeLessThan(600_000)
})
