import { addDays, today } from '@/lib/calendar/days'
import type { CaseFilter, Figure } from '@/lib/figures/case-filter'
import { STATUSES } from '@/lib/cases/status'
import { countMinutes } from '@/lib/figures/count-minutes'
import { listCases } from '@/lib/figures/list-cases'
import { findGuardedOverview, findOverview as findFigures, findOwnOverview } from '@/lib/figures/find-overview'
import { sumBy, type Overview, type Panels, type Scope } from '@/lib/figures/overview'
import { commonPeriod, monthOf, periodOf, quarterOf, weekPeriodOf } from '@/lib/figures/period'
import { LEAST_SHOWN } from '@/lib/figures/small-cells'
import { acceptCase } from '@/lib/cases/accept-case'
import { host } from '@/lib/config/host'
import type { Person, ProjectLead } from '@/lib/actors/actor'
import { listCandidates } from '@/lib/advisors/list-candidates'
import { countOpenWork } from '@/lib/cases/count-open-work'
import { countWaiting } from '@/lib/cases/count-waiting'
import { listQueue } from '@/lib/cases/list-queue'
import { listStaff } from '@/lib/people/list-staff'
import { asSeen } from '@/tests/support/case-rows'
import { anAdvisor, aSteeringMember } from '@/tests/support/people'
import { CURRENT, EARLIER, makeProgramme } from './programme'

type Programme = Awaited<ReturnType<typeof makeProgramme>>

let programme: Programme

type Whole = Panels & Pick<Overview, 'computedAt'>

async function findOverview(...asked: Parameters<typeof findFigures>): Promise<Whole> {
  const overview = await findFigures(...asked)
  expect(Object.values(overview)).not.toContain(null)
  return overview as Whole
}

beforeAll(async () => {
  programme = await makeProgramme()
}, 60_000)

const asLead = (filter: CaseFilter) => listCases(programme.lead, filter, 'deadline', 1)
const sum = (counts: Iterable<number>) => [...counts].reduce((all, one) => all + one, 0)

const scopes: [string, Scope][] = [
  ['all rounds', {}],
  ['the open round', { round: CURRENT }],
  ['an earlier round', { round: EARLIER }],
  ['a month', { period: monthOf(today()) }],
  ['a quarter of a round', { round: CURRENT, period: quarterOf(today()) }],
  ['a week', { period: weekPeriodOf(today()) }],
  ['days of two months', { period: periodOf(addDays(today(), -41), addDays(today(), -5)) }],
  ['a day of a round', { round: CURRENT, period: periodOf(today(), today()) }],
  ['a month with nothing', { period: '2001-01' }],
  ['a round that is not', { round: 'none' }],
]

const readers: [string, () => ProjectLead][] = [
  ['a lead', () => programme.lead],
  ['a lead who has read a buyer’s question', () => programme.walled],
]
const everyScope = readers.flatMap(([name, reader]) => scopes.map(([of, scope]) => [name, of, reader, scope] as const))

describe.each(everyScope)('for %s, of %s, a number is the length of its list:', (_name, _of, reader, scope) => {
  let overview: Whole
  const list = (filter: CaseFilter) => listCases(reader(), filter, 'deadline', 1)
  const total = async (filter: CaseFilter) => (await list(filter)).total

  beforeAll(async () => {
    overview = await findOverview(reader(), scope)
  })

  it('all cases', async () => {
    expect(sum(overview.cases.map(({ count }) => count))).toBe(await total(scope))
  })

  it('cases by state', async () => {
    const counts = sumBy(overview.cases, 'status')
    for (const status of STATUSES) expect(counts.get(status) ?? 0).toBe(await total({ ...scope, status }))
  })

  it('cases by municipality and month', async () => {
    for (const [municipality, count] of sumBy(overview.cases, 'municipalityCode'))
      expect(count).toBe(await total({ ...scope, municipality }))
    for (const [month, count] of sumBy(overview.cases, 'month'))
      expect(count).toBe(await total({ ...scope, period: commonPeriod(scope.period, month)! }))
  })

  it.each<[Figure, (of: Whole) => number]>([
    ['without-advisor', ({ figures }) => figures.withoutAdvisor],
    ['assigned', ({ figures }) => figures.assigned],
    ['bids', ({ figures }) => figures.bids],
    ['won', ({ figures }) => figures.won],
    ['contacted', ({ waiting }) => waiting.cases],
    ['contacted-late', ({ waits }) => waits.late],
  ])('%s', async (figure, numberOf) => {
    expect(numberOf(overview)).toBe(await total({ ...scope, figure }))
  })

  it('companies helped', async () => {
    expect(overview.hours.companies).toBe((await list({ ...scope, figure: 'helped' })).companies)
  })

  it('hours and time outside the support', async () => {
    const { minutes } = await countMinutes(reader(), { ...scope, figure: 'hours' })
    expect(overview.hours.used).toBe(minutes)
    const listed = await list({ ...scope, figure: 'hours' })
    expect(sum(listed.cases.map((one) => one.minutes))).toBe(minutes)
    const { outside } = await countMinutes(reader(), { ...scope, figure: 'outside' })
    expect(overview.hours.outside).toBe(outside)
    expect(sum((await list({ ...scope, figure: 'outside' })).cases.map((one) => one.outsideMinutes))).toBe(outside)
  })

  it('hours by month', async () => {
    expect(sum(overview.months.map(({ minutes }) => minutes))).toBe(overview.hours.used)
    for (const { month, minutes } of overview.months) {
      const filter: CaseFilter = { ...scope, figure: 'hours', period: commonPeriod(scope.period, month)! }
      expect((await countMinutes(reader(), filter)).minutes).toBe(minutes)
    }
  })

  it('what needs somebody, in every round', async () => {
    const { capSoon, noContact, noResult } = overview.attention
    expect(capSoon).toBe(await total({ figure: 'cap-soon' }))
    expect(noContact).toBe(await total({ figure: 'no-contact' }))
    expect(noResult).toBe(await total({ figure: 'no-result' }))
  })
})

describe('an advisor’s own figures', () => {
  const own = async (scope: Scope = {}) => findOwnOverview(programme.advisor, scope)
  const listed = async (filter: CaseFilter) =>
    listCases(programme.advisor, { ...filter, advisor: programme.advisor.personId }, 'deadline', 1)

  it.each(scopes)('are as long as the lists of their cases, of %s', async (_of, scope) => {
    const { cases, figures, hours, waits } = await own(scope)
    expect(cases?.byStatus.sum).toBe((await listed(scope)).total)
    expect(figures?.bids).toBe((await listed({ ...scope, figure: 'bids' })).total)
    expect(waits?.late).toBe((await listed({ ...scope, figure: 'contacted-late' })).total)
    expect(hours?.companies).toBe((await listed({ ...scope, figure: 'helped' })).companies)
  })

  it('are of nobody else’s cases, and tell nothing of what companies think of the support', async () => {
    const other = await findOwnOverview(await anAdvisor('Annan'), {})
    expect([other.cases?.byStatus.sum, other.hours?.used, other.figures?.bids]).toEqual([0, 0, 0])
    expect((await own()).cases?.byStatus.sum).toBeGreaterThan(5)
    expect(await own()).toMatchObject({ results: null, attention: null, participation: null, reach: null })
  })
})

describe('the figures', () => {
  it('are those of the programme set up above', async () => {
    const { hours, figures, attention, waiting } = await findOverview(programme.lead, {})
    expect(hours).toEqual({
      ...{ granted: 2 * 120 + 9 * 300, accounts: 11 },
      ...{ used: 355, booked: 30, companies: 1, bookedCompanies: 1, outside: 30, outsideCompanies: 1 },
    })
    expect(figures).toMatchObject({ withoutAdvisor: 3, bids: 3, won: 1 })
    expect(attention).toEqual({ capSoon: 2, noContact: 1, noResult: 2, secondPerson: 0 })
    expect(waiting.cases).toBe(6)
    expect(waiting.p90).toBeGreaterThanOrEqual(waiting.median ?? Infinity)
  })

  it('put no granted hours against a part of a round', async () => {
    const { hours } = await findOverview(programme.lead, { period: monthOf(today()) })
    expect(hours).toMatchObject({ granted: null, used: 350, booked: null })
  })

  it('leave out a case that waits for the company or was opened a day ago', async () => {
    const { cases } = await asLead({ figure: 'no-contact' })
    expect(cases.map(({ number }) => number)).toEqual([programme.quiet.number])
  })

  it('are one answer until something changes, then another', async () => {
    const before = await findOverview(programme.lead, { round: CURRENT })
    expect(await findOverview(programme.lead, { round: CURRENT })).toBe(before)
    await acceptCase(programme.lead, await asSeen(programme.quiet.number))
    const after = await findOverview(programme.lead, { round: CURRENT })
    expect(sumBy(after.cases, 'status').get('accepted')).toBe((sumBy(before.cases, 'status').get('accepted') ?? 0) + 1)
  })
})

describe('a lead who has read a buyer’s question', () => {
  it('is shown fewer cases and minutes than the others, by those of its procurement, before and after them', async () => {
    const all = await findOverview(programme.lead, {})
    const seen = await findOverview(programme.walled, {})
    const casesOf = ({ cases }: Whole) => sum(cases.map(({ count }) => count))
    expect(casesOf(seen)).toBe(casesOf(all) - 3)
    expect(seen.hours).toEqual({
      ...{ granted: all.hours.granted! - 120 - 300, accounts: all.hours.accounts - 2 },
      ...{ used: 5, booked: 0, companies: 1, bookedCompanies: 0, outside: 0, outsideCompanies: 0 },
    })
    expect(sum(seen.months.map(({ minutes }) => minutes))).toBe(5)
    expect(await findOverview(programme.lead, {})).toEqual(all)
  })

  it('finds every other number as long as its list', async () => {
    const { walled, lead, advisor, nearlyDone } = programme
    const open = async (reader: ProjectLead) => {
      const statuses = (['assigned', 'ongoing'] as const).map((status) =>
        listCases(reader, { status, advisor: advisor.personId }, 'deadline', 1),
      )
      return sum((await Promise.all(statuses)).map(({ total }) => total))
    }
    const ofAdvisor = <T extends { id: string }>(rows: T[]) => rows.find(({ id }) => id === advisor.personId)
    const [both] = (await listCases(walled, {}, 'deadline', 1)).cases
    const candidates = async (one: ProjectLead) => (await listCandidates(one, both?.number ?? ''))?.candidates ?? []
    expect(await open(walled)).toBe((await open(lead)) - 1)
    for (const reader of [walled, lead]) {
      expect(ofAdvisor(await listStaff(reader))?.openCases).toBe(await open(reader))
      expect(ofAdvisor(await candidates(reader))?.openCases).toBe(await open(reader))
      const left = await listCases(reader, { round: CURRENT, status: 'open' }, 'deadline', 1)
      const { cases, companies } = await countOpenWork(reader, nearlyDone.roundId)
      expect([cases, companies]).toEqual([left.total, left.companies])
      expect((await countWaiting(asPerson(reader))).queue).toBe((await listQueue(reader, 1)).total)
    }
    const [mine, others] = await Promise.all([walled, lead].map(candidates))
    expect(ofAdvisor(mine ?? [])?.minutesThisWeek).toBe((ofAdvisor(others ?? [])?.minutesThisWeek ?? 0) - 380)
  })
})

function asPerson({ personId: id, name }: ProjectLead): Person {
  const nothing = { email: null, mandates: [], partnerships: [] }
  return { id, name, ...nothing, sessionId: '', keysOff: false, locale: 'sv', roles: ['project-lead'] }
}

describe('a steering member', () => {
  const places = host().municipalities.map(({ code }) => code)

  it('is shown no number from one to four, and no hours of a few companies', async () => {
    const { cases, figures, waiting, hours, months, attention } = await findGuardedOverview(
      await aSteeringMember(),
      CURRENT,
      places,
    )
    expect(cases?.byStatus.sum).toBeGreaterThan(LEAST_SHOWN)
    const shown = Object.values(cases ?? {}).flatMap(({ rows }) => rows?.map((row) => row.shown) ?? [])
    expect(shown.filter((one) => typeof one === 'number' && one > 0 && one < LEAST_SHOWN)).toEqual([])
    expect(figures).toEqual({ withoutAdvisor: 'hidden', assigned: 'hidden', bids: 'hidden', won: 'hidden' })
    expect(waiting).toEqual({ cases: null, median: 'few', p90: 'few' })
    expect(hours).toEqual({ granted: null, used: 'few', booked: 'few', outside: 'few', companies: 'few' })
    expect(months).toEqual({ sum: 'few', rows: null })
    expect(attention).toBeNull()
  })

  it('is shown nothing where there is no round', async () => {
    const { cases, hours } = await findGuardedOverview(await aSteeringMember(), undefined, places)
    expect(cases?.byStatus.sum).toBe(0)
    expect(hours).toMatchObject({ used: 0, companies: 0 })
  })
})
