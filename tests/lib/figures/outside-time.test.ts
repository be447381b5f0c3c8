import { randomUUID } from 'node:crypto'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { addDays, today } from '@/lib/calendar/days'
import { dayFromDate } from '@/lib/calendar/database-days'
import { listBarredCases } from '@/lib/cases/list-barred-cases'
import { joinCases } from '@/lib/cases/join-cases'
import { db } from '@/lib/db/client'
import type { CaseFilter } from '@/lib/figures/case-filter'
import { countMinutes } from '@/lib/figures/count-minutes'
import { findHours } from '@/lib/figures/find-hours'
import { listCases } from '@/lib/figures/list-cases'
import { daysOfPeriod, monthOf, periodOf } from '@/lib/figures/period'
import { logTime } from '@/lib/time/log-time'
import { aCase } from '@/tests/support/a-case'
import { aBid, anApplication, anOrgNumber } from '@/tests/support/an-application'
import { asSeen } from '@/tests/support/case-rows'
import { withTriggersOff } from '@/tests/support/database'
import { aLead, anAdvisor } from '@/tests/support/people'
import { work } from '@/tests/support/some-work'
import { chanceOf, type Chance } from './by-chance'
import { openedDaysAgo } from './programme'

let lead: ProjectLead
let advisor: Advisor

/** Companies with two or three cases each, time outside the support in most, of which some were joined afterwards. */
beforeAll(async () => {
  ;[lead, advisor] = [await aLead(), await anAdvisor()]
  const chance = chanceOf(47)
  for (let company = 0; company < 7; company += 1) {
    const of = { orgNumber: anOrgNumber(), contact: { email: `${randomUUID()}@example.test` }, need: aBid() }
    const cases: string[] = []
    for (let one = 0; one < 2 + chance.below(2); one += 1) cases.push(await worked(chance, of))
    const [into, ...others] = cases
    for (const ends of others) if (company < 2 || chance.often(1, 2)) await join(ends, into ?? '')
  }
})

async function worked(chance: Chance, of: Parameters<typeof anApplication>[0]): Promise<string> {
  const made = await aCase(anApplication(of)).triaged().assignedTo(advisor)
  await openedDaysAgo(made, 40)
  for (let entry = chance.below(3); entry >= 0; entry -= 1) {
    const late = { workedOn: addDays(today(), -chance.below(40)), lateReason: 'forgotten', earlyReason: null } as const
    await logTime(advisor, work(made.number, 5 + chance.below(50), { ...late, activity: 'travel' }))
  }
  return made.number
}

async function join(ends: string, into: string) {
  const [{ number, version }, other] = [await asSeen(ends), await asSeen(into)]
  const seen = { number, version, other: other.number, otherVersion: other.version }
  await joinCases(lead, { ...seen, lives: 'other', requestId: randomUUID() })
}

/** Minutes by the number of the case that they are counted in, by plain loops over the rows. */
async function byHand(period?: string, unseen: readonly string[] = []) {
  const [cases, joins, rows] = [await db().supportCase.findMany(), await db().caseJoin.findMany(), await db().outsideTime.findMany()] // prettier-ignore
  const days = period ? daysOfPeriod(period) : null
  const sums = new Map<string, number>()
  for (const { caseId, minutes, workedOn } of rows) {
    const living = joins.find((one) => one.caseId === caseId)?.intoId ?? caseId
    if (unseen.includes(caseId) || unseen.includes(living)) continue
    const day = dayFromDate(workedOn)
    if (days && (day < days.from || day >= days.until)) continue
    const number = cases.find(({ id }) => id === living)?.number ?? ''
    sums.set(number, (sums.get(number) ?? 0) + minutes)
  }
  return sums
}

const sumOf = (sums: ReadonlyMap<string, number>) => [...sums.values()].reduce((sum, one) => sum + one, 0)
const inOrder = (sums: Iterable<readonly [string, number]>) => [...sums].sort(([one], [other]) => (one < other ? -1 : 1)) // prettier-ignore

it('is counted in the case that lives on, in every figure, list and export, whatever is chosen', async () => {
  const { code: round } = await db().round.findFirstOrThrow({ select: { code: true } })
  expect(await db().caseJoin.count()).toBeGreaterThan(3)
  const periods = [undefined, monthOf(today()), periodOf(addDays(today(), -20), addDays(today(), -3))]
  for (const period of periods) {
    const hand = await byHand(period)
    expect(sumOf(hand)).toBeGreaterThan(0)
    for (const choice of [{}, { round }, { round, advisor: advisor.personId }] satisfies CaseFilter[]) {
      const scope = { ...choice, ...(period && { period }) }
      const { outside, outsideCompanies } = await findHours({ ...scope, unseen: [] })
      expect([scope, outside]).toEqual([scope, sumOf(hand)])
      const filter: CaseFilter = { ...scope, figure: 'outside' }
      const listed = await listCases(lead, filter, 'number', 1)
      expect(inOrder(listed.cases.map(({ number, outsideMinutes }) => [number, outsideMinutes] as const))).toEqual(inOrder(hand)) // prettier-ignore
      expect(listed.companies).toBe(outsideCompanies)
      expect((await countMinutes(lead, filter)).outside).toBe(outside)
    }
  }
})

it('tells nothing of a case that its reader may not see, though it lives on in one that they may', async () => {
  const { code: round } = await db().round.findFirstOrThrow({ select: { code: true } })
  const [joined] = await db().caseJoin.findMany()
  const unseen = [joined?.caseId ?? '']
  const hand = await byHand(undefined, unseen)
  expect(sumOf(hand)).toBeLessThan(sumOf(await byHand()))
  for (const scope of [{}, { round }]) expect((await findHours({ ...scope, unseen })).outside).toBe(sumOf(hand))
  const kept = await aLead()
  await withTriggersOff('recusal', `insert into recusal (case_id, person_id, reason) values ($1, $2, 'other-circumstance')`, [unseen[0], kept.personId]) // prettier-ignore
  const barred = await byHand(undefined, await listBarredCases(kept))
  const listed = await listCases(kept, { figure: 'outside' }, 'number', 1)
  expect(inOrder(listed.cases.map(({ number, outsideMinutes }) => [number, outsideMinutes] as const))).toEqual(inOrder(barred)) // prettier-ignore
  expect((await countMinutes(kept, { figure: 'outside' })).outside).toBe(sumOf(barred))
})
