import { addDays, today } from '@/lib/calendar/days'
import type { ProjectLead } from '@/lib/actors/actor'
import { listCompanyStatistics } from '@/lib/figures/list-company-statistics'
import { setCompanyStatistics } from '@/lib/figures/set-company-statistics'
import { exactOverview } from '@/lib/figures/exact-overview'
import { comparedScope } from '@/lib/figures/compare'
import { KEY_FIGURES, type KeyFigureName } from '@/lib/figures/key-figures'
import { changeOf } from '@/lib/figures/small-cells'
import { listRounds } from '@/lib/rounds/list-rounds'
import { startOfWeek } from '@/lib/calendar/weeks'
import { findOverview, findShownOverview } from '@/lib/figures/find-overview'
import type { Scope } from '@/lib/figures/overview'
import { daysOfPeriod, monthOf, periodOf, quarterOf, weekPeriodOf } from '@/lib/figures/period'
import { reachedOf } from '@/lib/figures/progress'
import { host } from '@/lib/config/host'
import { aLead, anAdvisor } from '@/tests/support/people'
import type { Figure } from '@/lib/figures/case-filter'
import type { Choice } from '@/lib/figures/choice'
import { countMinutes } from '@/lib/figures/count-minutes'
import { listCases } from '@/lib/figures/list-cases'
import { db } from '@/lib/db/client'
import { aTradeOrganisation } from '@/tests/support/partners'
import { aTrade, placeNo } from '@/tests/support/county'
import { chanceOf, liveByChance, referredByChance } from './by-chance'
import { figuresByHand, helpedInCases, rowsOf, rowsOfCases } from './by-hand'

const SEEDS = (process.env.FIGURES_SEEDS ?? '11,12,13').split(',').map(Number)
const places = host().municipalities.map(({ code }) => code)

/** A number of companies in the first municipality, without which nobody's reach is counted. */
async function someCompanies(lead: ProjectLead) {
  const no = (await listCompanyStatistics(lead, 1))[0]?.no ?? 0
  const said = { companies: { [places[0] ?? '']: 900 }, source: 'Registret', countedOn: '2026-06-30' }
  await setCompanyStatistics(lead, { no, ...said })
}

const sorted = (counts: ReadonlyMap<string, number>) => [...counts].filter(([, count]) => count > 0).sort()
const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)
const quantile = (values: readonly number[], share: number) => {
  const all = [...values].sort((one, other) => one - other)
  const at = (all.length - 1) * share
  const [low, high] = [all[Math.floor(at)] ?? 0, all[Math.ceil(at)] ?? 0]
  return low + (high - low) * (at - Math.floor(at))
}

it.each(SEEDS)(
  'every figure is what plain loops over the rows count, whatever has happened (seed %s)',
  async (seed) => {
    const [lead, advisors] = [await aLead(), [await anAdvisor(), await anAdvisor('Rolf')]]
    await liveByChance(chanceOf(seed), 14, lead, advisors)
    await someCompanies(lead)
    const rows = await rowsOf()
    const ago = (days: number) => addDays(today(), -days)
    const periods = [
      ...[monthOf(today()), quarterOf(today()), weekPeriodOf(today()), weekPeriodOf(ago(9))],
      ...[periodOf(ago(45), ago(3)), periodOf(ago(80), today()), periodOf(ago(2), ago(2))],
    ]
    const scopes: Scope[] = [{}, ...periods.map((period) => ({ period }))]
    for (const scope of scopes) {
      const overview = await findOverview(lead, scope)
      const hand = figuresByHand(rows, scope.period ? daysOfPeriod(scope.period) : null)
      const { cases, figures, results, hours, waiting, waits, byMonth, requests } = overview
      expect(figures).toEqual({ withoutAdvisor: hand.withoutAdvisor, assigned: hand.assigned, bids: hand.bids, won: hand.won }) // prettier-ignore
      expect([hand.cases >= hand.assigned, hand.assigned >= hand.closed, hand.closed >= hand.bids]).toEqual([true, true, true]) // prettier-ignore
      const { firstBids, value, valued, asked, answered } = hand
      expect(results).toMatchObject({ firstBids, value, valued, asked, answered })
      expect(results?.mean ?? null).toEqual(hand.mean === null ? null : expect.closeTo(hand.mean, 9))
      expect(hours).toMatchObject({
        used: hand.used,
        booked: hand.booked,
        outside: hand.outside,
        companies: hand.helped,
      })
      const sumsOf = (name: 'status' | 'municipalityCode' | 'month') => {
        const sums = new Map<string, number>()
        for (const one of cases ?? []) sums.set(one[name], (sums.get(one[name]) ?? 0) + one.count)
        return sorted(sums)
      }
      expect(sumsOf('status')).toEqual(sorted(hand.byStatus))
      expect(sumsOf('municipalityCode')).toEqual(sorted(hand.byPlace))
      const traits = overview.traits?.map((of) => [`${of.trait} ${of.key} ${of.closed}`, of.cases] as const)
      expect(sorted(new Map(traits))).toEqual(sorted(hand.byTrait))
      expect([...(overview.reach?.byMunicipality ?? [])].sort()).toEqual([...hand.companies].map(([place, { size }]) => [place, size]).sort()) // prettier-ignore
      expect(overview.reach?.all).toBe(new Set([...hand.companies.values()].flatMap((one) => [...one])).size)
      expect(sumsOf('month')).toEqual([...hand.byMonth].map(([month, counts]) => [month, counts.cases]).sort())
      const months = [...hand.byMonth].sort(([one], [other]) => (one < other ? -1 : 1))
      expect(byMonth).toEqual(
        months.map(([month, { bids, won, firstBids, value, waits: waited }]) => ({
          ...{ month, bids, won, firstBids, value },
          waited: waited.length === 0 ? null : (expect.closeTo(quantile(waited, 0.5), 1) as number),
        })),
      )
      expect(requests?.map(({ weekday, from, count }) => [`${weekday} ${from}`, count]).sort()).toEqual(
        sorted(hand.byHour),
      )
      const { bySpan, ...waited } = hand.waitedDays
      expect(waits).toMatchObject(waited)
      expect(waits?.spans.filter(({ count }) => count > 0).map(({ from, count }) => [from, count])).toEqual(
        [...bySpan].sort(([one], [other]) => one - other),
      )
      expect(exactOverview(overview, places).stacks?.map(({ month, ...parts }) => [month, sumOf(Object.values(parts))]).filter(([, count]) => count)).toEqual([...hand.byMonth].map(([month, counts]) => [month, counts.cases]).sort()) // prettier-ignore
      expect(waiting?.cases).toBe(hand.waits.length)
      if (hand.waits.length > 0) {
        expect(waiting?.median).toBeCloseTo(quantile(hand.waits, 0.5), 1)
        expect(waiting?.p90).toBeCloseTo(quantile(hand.waits, 0.9), 1)
      }
      expectTrends(overview, hand)
    }
  },
)

it.each(SEEDS)(
  'a change is the difference between what plain loops count of both times, whatever has happened (seed %s)',
  async (seed) => {
    const [lead, advisors] = [await aLead(), [await anAdvisor(), await anAdvisor('Rolf')]]
    await liveByChance(chanceOf(seed + 100), 10, lead, advisors)
    const [rows, rounds] = [await rowsOf(), await listRounds(lead)]
    const ago = (days: number) => addDays(today(), -days)
    const pairs: [period: string, from: string, until: string][] = [
      [periodOf(ago(20), today()), ago(41), ago(20)],
      [weekPeriodOf(today()), addDays(startOfWeek(today()), -7), startOfWeek(today())],
      [monthOf(today()), `${monthOf(addDays(`${monthOf(today())}-01`, -1))}-01`, `${monthOf(today())}-01`],
    ]
    for (const [period, from, until] of pairs) {
      const now = await findShownOverview(lead, { period }, places)
      const before = await findShownOverview(lead, comparedScope({ period }, 'before', rounds)!, places)
      const [one, other] = [figuresByHand(rows, daysOfPeriod(period)), figuresByHand(rows, { from, until })]
      const change = (name: KeyFigureName) => {
        const { of } = KEY_FIGURES.find((figure) => figure.name === name)!
        return changeOf(of(now) ?? null, of(before) ?? null)
      }
      const byHand = { cases: 'cases', bids: 'bids', won: 'won', 'first-bids': 'firstBids', hours: 'used', outside: 'outside', helped: 'helped', value: 'value' } as const // prettier-ignore
      for (const [name, key] of Object.entries(byHand))
        expect([name, change(name as KeyFigureName)]).toEqual([name, one[key] - other[key]])
      const bothRated = one.mean !== null && other.mean !== null
      expect(change('satisfaction')).toEqual(bothRated ? expect.closeTo(one.mean! - other.mean!, 9) : null)
    }
  },
)

it.each(SEEDS)('figures of some of the cases are what plain loops over those count (seed %s)', async (seed) => {
  const chance = chanceOf(seed + 200)
  const [lead, advisors, partner] = [
    await aLead(),
    [await anAdvisor(), await anAdvisor('Rolf')],
    await aTradeOrganisation(),
  ]
  await liveByChance(chance, 14, lead, advisors)
  await referredByChance(chance, 2, partner)
  const rows = await rowsOf()
  const referred = new Set((await db().referral.findMany({ where: { partnerId: partner.partnerId } })).map(({ caseId }) => caseId)) // prettier-ignore
  type Row = (typeof rows)['cases'][number]
  const { industry: sector, employees: size } = aTrade(0)
  const municipality = placeNo(2).code
  const advisor = advisors[0]!.personId
  const choices: [Choice, (one: Row) => boolean][] = [
    [{ municipality }, (one) => one.municipalityCode === municipality],
    [{ sector }, (one) => one.industry === sector],
    [{ size, municipality }, (one) => one.employees === size && one.municipalityCode === municipality],
    [{ advisor }, (one) => one.advisorId === advisor],
    [{ advisor: 'none', sector }, (one) => one.advisorId === null && one.industry === sector],
    [{ partner: partner.partnerId }, ({ id }) => referred.has(id)],
    [{ about: 'bid', sector, advisor }, (one) => one.about === 'bid' && one.industry === sector && one.advisorId === advisor], // prettier-ignore
  ]
  const periods = [undefined, monthOf(today()), periodOf(addDays(today(), -45), addDays(today(), -3))]
  for (const [choice, isChosen] of choices)
    for (const period of periods) {
      const scope: Scope = { ...choice, ...(period && { period }) }
      const span = period === undefined ? null : daysOfPeriod(period)
      const chosen = rowsOfCases(rows, isChosen)
      const hand = figuresByHand(chosen, span)
      const { hours, figures, results, cases, months } = await findOverview(lead, scope)
      const helped = helpedInCases(chosen, span)
      expect(hours).toMatchObject({ granted: null, used: hand.used, booked: hand.booked, outside: hand.outside, companies: helped }) // prettier-ignore
      expect(figures).toEqual({ withoutAdvisor: hand.withoutAdvisor, assigned: hand.assigned, bids: hand.bids, won: hand.won }) // prettier-ignore
      expect([hand.cases >= hand.assigned, hand.assigned >= hand.closed, hand.closed >= hand.bids]).toEqual([true, true, true]) // prettier-ignore
      expect(results).toMatchObject({ firstBids: hand.firstBids, value: hand.value, answered: hand.answered })
      expect((cases ?? []).reduce((sum, { count }) => sum + count, 0)).toBe(hand.cases)
      for (const { month, minutes } of months ?? []) expect([month, minutes]).toEqual([month, hand.months.get(month)])
      const list = (figure: Figure) => listCases(lead, { ...scope, figure }, 'deadline', 1)
      expect((await list('helped')).companies).toBe(helped)
      expect((await list('bids')).total).toBe(hand.bids)
      expect((await countMinutes(lead, { ...scope, figure: 'hours' })).minutes).toBe(hand.used)
      expect((await listCases(lead, scope, 'deadline', 1)).total).toBe(hand.cases)
      expect((await findShownOverview(lead, scope, places)).participation).toBeNull()
    }
})

/** What is drawn beside each figure, and what its target is held against. */
function expectTrends(overview: Awaited<ReturnType<typeof findOverview>>, hand: ReturnType<typeof figuresByHand>) {
  const shown = exactOverview(overview, places)
  const sumOf = (name: 'cases' | 'bids' | 'won' | 'firstBids' | 'minutes') =>
    (shown.trends?.[name] ?? []).reduce((sum, { value }) => sum + value, 0)
  expect(sumOf('cases')).toBe(hand.cases)
  for (const name of ['bids', 'won', 'firstBids'] as const) expect(sumOf(name)).toBe(hand[name])
  for (const { month, value } of shown.trends?.minutes ?? []) expect([month, value]).toEqual([month, hand.months.get(month) ?? 0]) // prettier-ignore
  expect(reachedOf(shown)).toMatchObject({
    ...{ cases: hand.cases, helped: hand.helped, minutes: hand.used },
    ...{ bids: hand.bids, firstBids: hand.firstBids, won: hand.won },
    satisfactionTenths: hand.mean === null ? null : Math.round(hand.mean * 10),
  })
}
