import fc from 'fast-check'
import { BARRIERS } from '@/lib/cases/codes'
import type { Asked } from '@/lib/figures/figure-members'
import { guardedFollowUp, RESULT_FIGURES, type CountedFollowUp } from '@/lib/figures/follow-up'
import { guardedOverview } from '@/lib/figures/guarded-overview'
import type { Overview } from '@/lib/figures/overview'
import { LEAST_SHOWN, type Shown } from '@/lib/figures/small-cells'
import { OUTCOME_STEPS } from '@/lib/outcomes/codes'
import { behindByHand, learntOf, learntOfTable, type TestMember, type Told } from './members-by-hand'

const aCase = fc.record({
  company: fc.nat(23),
  status: fc.constantFrom('closed', 'closed', 'closed', 'ongoing', 'opened'),
  bid: fc.boolean(),
  result: fc.constantFrom(...RESULT_FIGURES),
  first: fc.boolean(),
  valued: fc.boolean(),
  barriers: fc.subarray([...BARRIERS]),
  /** The last step that it was asked at, and from which; sometimes one in between was missed. */
  until: fc.integer({ min: -1, max: 3 }),
  from: fc.integer({ min: 0, max: 1 }),
  missed: fc.option(fc.nat(3), { freq: 5 }),
  answered: fc.subarray([0, 1, 2, 3]),
  rated: fc.boolean(),
})
type TestCase = typeof aCase extends fc.Arbitrary<infer One> ? One : never

/** Of which figures a case is one. */
function memberOf(one: TestCase): TestMember {
  const closed = one.status === 'closed'
  const steps = OUTCOME_STEPS.map((step, at) => ({ step, at, asked: at >= one.from && at <= one.until && at !== one.missed })) // prettier-ignore
  const asked = steps.filter((each) => each.asked)
  const answered = asked.filter(({ at }) => one.answered.includes(at))
  const is: [Asked, boolean][] = [
    ['closed', closed],
    ['bids', closed && one.bid],
    ['won', closed && one.bid && one.result === 'won'],
    ['first-bids', closed && one.bid && one.first],
    ['valued', closed && one.bid && one.result === 'won' && one.valued],
    ['asked', asked.length > 0],
    ['answered', answered.length > 0],
    ['asked-support', closed],
    ['answered-support', closed && one.rated],
    ...asked.map(({ step }): [Asked, boolean] => [`asked-${step}`, true]),
    ...answered.map(({ step }): [Asked, boolean] => [`answered-${step}`, true]),
    ...one.barriers.map((barrier): [Asked, boolean] => [`barrier ${barrier}`, closed]),
  ]
  const of = is.filter(([, holds]) => holds).map(([name]) => name)
  return { status: one.status, municipalityCode: '9980', month: '2026-10', company: one.company, of }
}

function countedOf(cases: readonly TestCase[]): CountedFollowUp {
  const members = cases.map(memberOf)
  const count = (name: Asked) => members.filter(({ of }) => of.includes(name)).length
  const results = cases.filter(({ status, bid }) => status === 'closed' && bid).map(({ result }) => result)
  return {
    rounds: OUTCOME_STEPS.map((step) => ({ step, asked: count(`asked-${step}`), answered: count(`answered-${step}`) })),
    all: { asked: count('asked'), answered: count('answered') },
    ...{ closed: count('closed'), bids: count('bids'), noBid: count('closed') - count('bids') },
    results: Object.fromEntries(RESULT_FIGURES.map((name) => [name, results.filter((one) => one === name).length])) as CountedFollowUp['results'], // prettier-ignore
    ...{ firstBids: count('first-bids'), value: 1_000 * count('valued'), valued: count('valued'), mayTell: 3 },
    barriers: BARRIERS.map((barrier) => ({ barrier, count: count(`barrier ${barrier}`) })),
    support: {
      ...{ asked: count('asked-support'), answered: count('answered-support') },
      mean: count('answered-support') > 0 ? 4 : null,
      scores: { 4: count('answered-support') },
    },
  }
}

it('tells of no few companies, on its own or beside the overview of the same round', () => {
  const seen = { runs: 0, numbers: 0 }
  fc.assert(
    fc.property(
      fc.array(aCase, { maxLength: 90, size: 'max' }),
      fc.integer({ min: 1, max: 24 }),
      (drawn, companies) => {
        const cases = drawn.map((one) => ({ ...one, company: one.company % companies }))
        const members = cases.map(memberOf)
        const behind = behindByHand(members)
        const shown = guardedFollowUp(countedOf(cases), behind)
        const having = (name: Asked) => members.filter(({ of }) => of.includes(name))
        const told = (name: Asked, number: Shown | null): Told => ({ name, shown: number, of: having(name) })
        const closed = told('closed', shown.closed)
        const bids = told('bids', shown.bids)
        const won = told('won', shown.results.won)
        const [asked, answered] = [told('asked', shown.all.asked), told('answered', shown.all.answered)]
        const steps = shown.rounds.map((one) => ({
          asked: told(`asked-${one.step as 0}`, one.asked),
          answered: told(`answered-${one.step as 0}`, one.answered),
        }))
        const parts: [whole: Told | null, part: Told][] = [
          ...[closed, asked].map((one): [null, Told] => [null, one]),
          ...[bids, won].map((one): [Told, Told] => [closed, one]),
          ...[won, told('first-bids', shown.firstBids)].map((one): [Told, Told] => [bids, one]),
          [won, told('valued', shown.valued)],
          [asked, answered],
          ...steps.flatMap((one): [Told, Told][] => [
            [asked, one.asked],
            [one.asked, one.answered],
            [answered, one.answered],
          ]),
          [told('asked-support', shown.support.asked), told('answered-support', shown.support.answered)],
          ...shown.barriers.map(({ barrier, count }): [Told, Told] => [closed, told(`barrier ${barrier}`, count)]),
          // Whoever was asked at a step was mostly asked at the one before.
          ...(['asked', 'answered'] as const).flatMap(
            (name) =>
          steps.flatMap((one) => steps.map((other): [Told, Told] => [one[name], other[name]])).filter(([one, other]) => typeof one.shown === 'number' && isWithin(other, one)), // prettier-ignore
          ),
        ]
        expect(parts.flatMap(([whole, part]) => learntOf(whole, part))).toEqual([])
        const states = guardedOverview({ computedAt: new Date() } as Overview, behind, []).cases?.byStatus
        const rows = states?.rows?.map((row) => ({
          name: row.key,
          // The page of the follow-up tells it as well.
          shown: row.key === 'closed' && typeof row.shown !== 'number' ? shown.closed : row.shown,
          of: members.filter(({ status }) => status === row.key),
        }))
        expect(learntOfTable({ name: 'all', shown: states?.sum, of: members }, rows ?? null)).toEqual([])
        for (const [amount, of] of [[shown.value, 'valued'], [shown.support.mean, 'answered-support']] as const) // prettier-ignore
        if (typeof amount === 'number') expect([0, LEAST_SHOWN].includes(Math.min(LEAST_SHOWN, companiesOf(having(of))))).toBe(true) // prettier-ignore
        const { lost, cancelled, appealed } = shown.results
        for (const one of [lost, cancelled, appealed, shown.results['no-result'], shown.noBid])
          expect([0, 'hidden']).toContain(one)
        expect([shown.support.scores, shown.mayTell]).toEqual([null, null])
        seen.runs += 1
        seen.numbers += parts.filter(([, { shown: one }]) => typeof one === 'number' && one > 0).length
      },
    ),
    { numRuns: 1_000 },
  )
  // It is no answer to hide everything.
  expect(seen.numbers / seen.runs).toBeGreaterThan(8)
})

const companiesOf = (cases: readonly TestMember[]) => new Set(cases.map(({ company }) => company)).size

function isWithin(inner: Told, outer: Told): boolean {
  return inner !== outer && inner.of.length < outer.of.length && inner.of.every((one) => outer.of.includes(one))
}
