import fc from 'fast-check'
import { STATUSES } from '@/lib/cases/status'
import type { Asked } from '@/lib/figures/figure-members'
import { guardedOverview } from '@/lib/figures/guarded-overview'
import type { Overview } from '@/lib/figures/overview'
import { KEY_FIGURES } from '@/lib/figures/key-figures'
import { changeOf, LEAST_SHOWN, type Shown } from '@/lib/figures/small-cells'
import type { ShownOverview, ShownTable } from '@/lib/figures/shown-overview'
import { behindByHand, learntOf, learntOfTable, type TestMember } from './members-by-hand'

const PLACES = ['2021', '2023', '2026', '2029']
const MONTHS = ['2026-09', '2026-10', '2026-11']
const CAP = 300
/** So many that a share tells how many there are. */
const COMPANIES = { 2021: 1_000, 2023: 1_000, 2026: 1_000, 2029: 1_000 }

const aCase = fc.record({
  status: fc.oneof(fc.constantFrom(...STATUSES), fc.constant('closed' as const)),
  municipalityCode: fc.constantFrom(...PLACES, 'left-the-county'),
  month: fc.constantFrom(...MONTHS),
  advised: fc.boolean(),
  bid: fc.boolean(),
  won: fc.boolean(),
  first: fc.boolean(),
  score: fc.option(fc.integer({ min: 1, max: 5 })),
  called: fc.boolean(),
  company: fc.nat(23),
  minutes: fc.integer({ min: 0, max: 90 }),
  outside: fc.nat(2).map((halves) => halves * 30),
})
type TestCase = typeof aCase extends fc.Arbitrary<infer One> ? One : never

describe('what a steering group is shown', () => {
  it('tells of no few companies, by a number, within a table, or by a part taken from its whole', () => {
    const seen = { shown: 0, whole: 0 }
    fc.assert(
      fc.property(
        fc.array(aCase, { maxLength: 90, size: 'max' }),
        fc.integer({ min: 1, max: 24 }),
        (drawn, companies) => {
          const cases = drawn.map((one) => ({ ...one, company: one.company % companies }))
          const members = cases.map(memberOf)
          const shown = guardedOverview(overviewOf(cases), behindByHand(members), PLACES)
          const { cases: tables, figures, results, waiting, hours, months, attention, trends } = shown
          expect(attention).toBeNull()
          const having = (of: Asked) => members.filter((one) => one.of.includes(of))
          const rowsOf = (table: ShownTable | undefined, key: 'status' | 'municipalityCode' | 'month') =>
          table?.rows?.map((row) => ({ name: row.key, shown: row.shown, of: members.filter((one) => one[key] === row.key) })) ?? null // prettier-ignore
          const all = (table: ShownTable | undefined) => ({ name: 'all', shown: table?.sum, of: members })
          const states = rowsOf(tables?.byStatus, 'status')
          const state = (name: string) => states?.find((one) => one.name === name)?.shown ?? 'hidden'
          const told = (name: Asked, number: Shown | null | undefined) => ({ name, shown: number, of: having(name) })
          const closed = told('closed', state('closed'))
          const waits = [state('opened'), state('accepted')]
          const sumOfWaits = waits.every((one) => typeof one === 'number') ? (waits[0] as number) + (waits[1] as number) : 'hidden' // prettier-ignore
          const bids = told('bids', figures?.bids)
          const won = told('won', figures?.won)
          const asked = told('asked-support', results?.asked)
          const learnt = [
            ...learntOfTable(all(tables?.byStatus), states),
            ...learntOfTable(all(tables?.byMunicipality), rowsOf(tables?.byMunicipality, 'municipalityCode')),
            ...learntOfTable(all(tables?.byMonth), rowsOf(tables?.byMonth, 'month')),
            ...learntOf(told('not-yet-assigned', sumOfWaits), told('without-advisor', figures?.withoutAdvisor)),
            ...[bids, won].flatMap((part) => learntOf(closed, part)),
            ...learntOf(bids, won),
            ...learntOf(bids, told('first-bids', results?.firstBids)),
            ...learntOf(won, told('valued', results?.valued)),
            ...learntOf(null, asked),
            ...learntOf(asked, told('answered-support', results?.answered)),
            ...(trends?.cases ?? []).flatMap(({ month, value }) =>
              learntOf(null, { name: month, shown: value, of: members.filter((one) => one.month === month) }),
            ),
          ]
          // An amount is no count, but it is of those who are behind it.
          const amount = (name: Asked, number: Shown | null | undefined) =>
            typeof number === 'number' && new Set(having(name).map(({ company }) => company)).size
          for (const behind of [
            amount('valued', results?.value),
            amount('answered-support', results?.mean),
            amount('contacted', waiting?.median),
            amount('contacted', waiting?.p90),
          ])
            if (behind !== false) expectMany(behind)
          expect(learnt).toEqual([])
          seen.whole += 1
          seen.shown += [bids, won, asked, closed].filter(({ shown: one }) => typeof one === 'number' && one > 0).length
          expect(
            Object.values(trends ?? {})
              .flat()
              .filter(Boolean).length,
          ).toBe([trends?.cases, trends?.minutes].flatMap((trend) => trend ?? []).length)
          expect(waiting?.cases).toBeNull()
          expectMany(hours?.companies)
          if (typeof hours?.booked === 'number') expectMany(hours.booked / 30)
          const granted = hours?.granted ?? null
          if (granted !== null) {
            expectMany(granted / CAP)
            expectMany(less(granted / CAP, hours?.companies))
          }
          expectMinutesOfMany(cases, months)
          expectReachOfMany(cases, shown)
        },
      ),
      { numRuns: 1_000 },
    )
    // It is no answer to hide everything.
    expect(seen.shown / seen.whole).toBeGreaterThan(0.5)
  })

  it('changes only by what both times show, and two that share no case give nothing away together', () => {
    fc.assert(
      fc.property(fc.array(aCase, { maxLength: 40 }), fc.array(aCase, { maxLength: 40 }), (cases, earlier) => {
        const [now, before] = [cases, earlier].map((some) => guardedOverview(overviewOf(some), behindOf(some), PLACES))
        // How many trainings there were is on the website.
        for (const { name, of, unit } of KEY_FIGURES) {
          const [one, other] = [of(now!) ?? null, of(before!) ?? null]
          const change = changeOf(one, other)
          if (unit === 'count' && name !== 'trainings') for (const shown of [one, other]) expectMany(shown ?? undefined)
          expect(change).toBe(typeof one === 'number' && typeof other === 'number' ? one - other : null)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('shows much where there is much', () => {
    const cases = Array.from({ length: 60 }, (_, index) => ({
      ...{ status: STATUSES[index % 3] ?? 'opened', municipalityCode: PLACES[index % 4] ?? '', month: MONTHS[0] ?? '' },
      ...{
        advised: false,
        bid: true,
        won: false,
        first: false,
        score: null,
        called: true,
        company: index % 15,
        minutes: 10,
        outside: 30,
      },
    }))
    const { cases: tables, hours, waiting, months } = guardedOverview(overviewOf(cases), behindOf(cases), PLACES)
    expect(tables?.byMunicipality).toEqual({ sum: 60, rows: PLACES.map((key) => ({ key, shown: 15 })) })
    expect(hours).toEqual({ granted: 15 * CAP, used: 600, booked: 450, outside: 1800, companies: 15 })
    expect(waiting).toEqual({ cases: null, median: 60, p90: 90 })
    expect(months).toEqual({ sum: 600, rows: [{ key: MONTHS[0], shown: 600 }] })
  })

  it('keeps a failed panel failed', () => {
    const nothing = { ...overviewOf([]), cases: null, figures: null, hours: null, months: null, waiting: null }
    const shown = guardedOverview(nothing, null, PLACES)
    expect(shown).toMatchObject({ cases: null, figures: null, results: null, waiting: null, hours: null, months: null })
  })
})

function expectMany(count: Shown | undefined) {
  if (typeof count === 'number') expect(count === 0 || Math.abs(count) >= LEAST_SHOWN).toBe(true)
}

function less(whole: Shown | undefined, part: Shown | undefined): Shown {
  return typeof whole === 'number' && typeof part === 'number' ? whole - part : 'hidden'
}

/** Of which figures a case is one. */
function memberOf(one: TestCase): TestMember {
  const { status, municipalityCode, month, company, advised, bid, won, first, score, called } = one
  const closed = status === 'closed'
  const of: [Asked, boolean][] = [
    ['closed', closed],
    ['not-yet-assigned', ['opened', 'accepted'].includes(status)],
    ['without-advisor', ['opened', 'accepted'].includes(status) && !advised],
    ['bids', closed && bid],
    ['won', closed && bid && won],
    ['first-bids', closed && bid && first],
    ['valued', closed && bid && won],
    ['asked-support', closed],
    ['answered-support', closed && score !== null],
    ['contacted', called],
  ]
  return { status, municipalityCode, month, company, of: of.filter(([, is]) => is).map(([name]) => name) }
}

const behindOf = (cases: readonly TestCase[]) => behindByHand(cases.map(memberOf))

/** Whatever sums and differences of the months are shown are those of many companies. */
function expectMinutesOfMany(cases: readonly TestCase[], table: ShownTable | null) {
  const companies = (keys: readonly string[]) =>
    new Set(cases.filter(({ month, minutes }) => minutes > 0 && keys.includes(month)).map(({ company }) => company))
      .size
  const keys = (rows: ShownTable['rows']) => rows?.map(({ key }) => key) ?? []
  if (typeof table?.sum === 'number') expectMany(companies(MONTHS))
  for (const { key, shown } of table?.rows ?? []) if (typeof shown === 'number') expectMany(companies([key]))
  const left = table?.rows?.filter(({ shown }) => typeof shown !== 'number') ?? null
  expectMany(companies(keys(left)))
}

/**
 * Neither how many companies a municipality has is shown where they are few, nor is what they make with those that are not
 * shown; and a municipality whose cases are not shown has no companies shown, which its cases are no fewer than.
 */
function expectReachOfMany(cases: readonly TestCase[], { cases: tables, reach }: ShownOverview) {
  const told = new Map(tables?.byMunicipality.rows?.map(({ key, shown }) => [key, shown]))
  const by = (keys: readonly string[]) => keys.map((key) => companiesIn(cases, key)).reduce((sum, one) => sum + one, 0)
  for (const { key, companies, of, tenths } of reach?.rows ?? []) {
    expectMany(companies)
    expect(of).toBe(1_000)
    if (typeof companies !== 'number') expect(tenths).toBe('hidden')
    else expect([told.get(key), tenths]).toEqual([expect.any(Number), companiesIn(cases, key) * 10])
  }
  const left = reach?.rows?.filter(({ companies }) => typeof companies !== 'number') ?? []
  const leftKeys = [...left.map(({ key }) => key), ...(left.length > 0 ? ['left-the-county'] : [])]
  expectMany(by(leftKeys))
  if (typeof reach?.all.companies === 'number') expect(left).toEqual([])
}

const companiesIn = (cases: readonly TestCase[], place: string) =>
  new Set(cases.filter(({ municipalityCode }) => municipalityCode === place).map(({ company }) => company)).size

function overviewOf(cases: readonly TestCase[]): Overview {
  const having = (is: (one: TestCase) => boolean) => cases.filter(is).length
  const submitted = (one: TestCase) => one.status === 'closed' && one.bid
  const rated = (one: TestCase) => one.status === 'closed' && one.score !== null
  const companiesOf = (some: readonly TestCase[]) => new Set(some.map(({ company }) => company)).size
  const worked = cases.filter(({ minutes }) => minutes > 0)
  const sum = (some: readonly TestCase[]) => some.reduce((all, { minutes }) => all + minutes, 0)
  return {
    computedAt: new Date(),
    cases: cases.map(({ status, municipalityCode, month }) => ({ status, municipalityCode, month, count: 1 })),
    waits: { spans: [{ from: 0, count: cases.length }], waiting: 1, contacted: cases.length, late: 1 },
    requests: cases.map((_, index) => ({ weekday: 1 + (index % 7), from: 8, count: 1 })),
    figures: {
      withoutAdvisor: having(({ status, advised }) => ['opened', 'accepted'].includes(status) && !advised),
      assigned: having(({ advised }) => advised),
      bids: having(submitted),
      won: having((one) => submitted(one) && one.won),
    },
    results: {
      firstBids: having((one) => submitted(one) && one.first),
      ...{
        value: having((one) => submitted(one) && one.won) * 1_000,
        valued: having((one) => submitted(one) && one.won),
      },
      ...{ asked: having(({ status }) => status === 'closed'), answered: having(rated) },
      mean:
        having(rated) === 0
          ? null
          : cases.filter(rated).reduce((all, { score }) => all + (score ?? 0), 0) / having(rated),
    },
    byMonth: MONTHS.map((month) => ({ month, bids: 1, won: 1, firstBids: 1, value: 1_000, waited: 60 })),
    waiting: { cases: having(({ called }) => called), median: 60, p90: 90 },
    hours: {
      granted: companiesOf(cases) * CAP,
      accounts: companiesOf(cases),
      used: sum(worked),
      companies: companiesOf(worked),
      booked: companiesOf(cases.filter(({ called }) => called)) * 30,
      bookedCompanies: companiesOf(cases.filter(({ called }) => called)),
      outside: cases.reduce((all, { outside }) => all + outside, 0),
      outsideCompanies: companiesOf(cases.filter(({ outside }) => outside > 0)),
    },
    months: MONTHS.map((month) => worked.filter((one) => one.month === month)).flatMap((some) =>
      some.length > 0 ? [{ month: some[0]?.month ?? '', minutes: sum(some), companies: companiesOf(some) }] : [],
    ),
    attention: { capSoon: 1, noContact: 2, noResult: 3, secondPerson: 4 },
    participation: {
      days: { from: '2026-09-01', until: '2026-11-23' },
      trainings: 2,
      attended: 9,
      attendedShown: 6,
      months: [],
    },
    reach: {
      statistics: { companies: COMPANIES, source: 'Registret', countedOn: '2026-06-30' },
      all: companiesOf(cases),
      byMunicipality: new Map(
        [...PLACES, 'left-the-county'].flatMap((place) => {
          const companies = companiesIn(cases, place)
          return companies > 0 ? [[place, companies] as const] : []
        }),
      ),
    },
    traits: [],
  }
}
