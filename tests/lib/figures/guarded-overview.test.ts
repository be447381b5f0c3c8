import fc from 'fast-check'
import { STATUSES, type Status } from '@/lib/cases/status'
import { guardedOverview } from '@/lib/figures/guarded-overview'
import type { Overview } from '@/lib/figures/overview'
import { KEY_FIGURES } from '@/lib/figures/key-figures'
import { changeOf, LEAST_SHOWN, type Shown } from '@/lib/figures/small-cells'
import type { ShownTable } from '@/lib/figures/shown-overview'

const PLACES = ['2021', '2023', '2026', '2029']
const MONTHS = ['2026-09', '2026-10', '2026-11']
const CAP = 300

const aCase = fc.record({
  status: fc.constantFrom(...STATUSES),
  municipalityCode: fc.constantFrom(...PLACES, 'left-the-county'),
  month: fc.constantFrom(...MONTHS),
  advised: fc.boolean(),
  bid: fc.boolean(),
  won: fc.boolean(),
  first: fc.boolean(),
  score: fc.option(fc.integer({ min: 1, max: 5 })),
  called: fc.boolean(),
  company: fc.nat(15),
  minutes: fc.integer({ min: 0, max: 90 }),
  outside: fc.nat(2).map((halves) => halves * 30),
})
type TestCase = typeof aCase extends fc.Arbitrary<infer One> ? One : never

describe('what a steering group is shown', () => {
  it('has no count from one to four in it, and none can be worked out within a table or from a part and its whole', () => {
    fc.assert(
      fc.property(fc.array(aCase, { maxLength: 60 }), (cases) => {
        const shownOverview = guardedOverview(overviewOf(cases), PLACES)
        const { cases: tables, figures, results, waiting, hours, months, attention, trends } = shownOverview
        expect(attention).toBeNull()
        for (const table of Object.values(tables ?? {})) expectSafe(table)
        for (const shown of Object.values(figures ?? {})) expectMany(shown)
        const states = new Map(tables?.byStatus.rows?.map(({ key, shown }) => [key as Status, shown]))
        const open = [states.get('opened'), states.get('accepted')]
        expectMany(less(figures?.bids, figures?.won))
        expectMany(less(states.get('closed'), figures?.bids))
        expectMany(less(states.get('closed'), figures?.won))
        expectMany(open.reduce<Shown>((rest, one) => less(one, rest), figures?.withoutAdvisor ?? 'hidden'))
        for (const shown of [results?.firstBids, results?.valued, results?.asked, results?.answered]) expectMany(shown)
        expectMany(less(figures?.bids, results?.firstBids))
        expectMany(less(results?.asked, results?.answered))
        const rated = cases.filter(({ status, score }) => status === 'closed' && score !== null).length
        if (typeof results?.mean === 'number') expectMany(rated)
        if (typeof results?.value === 'number') expectMany(results.value / 1_000)
        for (const { value } of trends?.cases ?? []) expectMany(value)
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
      }),
      { numRuns: 500 },
    )
  })

  it('changes only by what both times show, and two that share no case give nothing away together', () => {
    fc.assert(
      fc.property(fc.array(aCase, { maxLength: 40 }), fc.array(aCase, { maxLength: 40 }), (cases, earlier) => {
        const [now, before] = [cases, earlier].map((some) => guardedOverview(overviewOf(some), PLACES))
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
    const { cases: tables, hours, waiting, months } = guardedOverview(overviewOf(cases), PLACES)
    expect(tables?.byMunicipality).toEqual({ sum: 60, rows: PLACES.map((key) => ({ key, shown: 15 })) })
    expect(hours).toEqual({ granted: 15 * CAP, used: 600, booked: 450, outside: 1800, companies: 15 })
    expect(waiting).toEqual({ cases: null, median: 60, p90: 90 })
    expect(months).toEqual({ sum: 600, rows: [{ key: MONTHS[0], shown: 600 }] })
  })

  it('keeps a failed panel failed', () => {
    const nothing = { ...overviewOf([]), cases: null, figures: null, hours: null, months: null, waiting: null }
    expect(guardedOverview(nothing, PLACES)).toMatchObject({ cases: null, figures: null, hours: null, months: null })
  })
})

function expectMany(count: Shown | undefined) {
  if (typeof count === 'number') expect(count === 0 || Math.abs(count) >= LEAST_SHOWN).toBe(true)
}

function less(whole: Shown | undefined, part: Shown | undefined): Shown {
  return typeof whole === 'number' && typeof part === 'number' ? whole - part : 'hidden'
}

function expectSafe({ sum, rows }: ShownTable) {
  expectMany(sum)
  for (const { shown } of rows ?? []) expectMany(shown)
  if (rows)
    expectMany(rows.reduce<Shown>((rest, { shown }) => (typeof shown === 'number' ? less(rest, shown) : rest), sum))
}

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
    byMonth: MONTHS.map((month) => ({ month, bids: 1, won: 1, firstBids: 1 })),
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
  }
}
