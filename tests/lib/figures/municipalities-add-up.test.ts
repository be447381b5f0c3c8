import { today } from '@/lib/calendar/days'
import { host } from '@/lib/config/host'
import { countCases } from '@/lib/figures/count-cases'
import { findHours, findMinutesByMonth } from '@/lib/figures/find-hours'
import type { ForReader, Scope } from '@/lib/figures/overview'
import { monthOf } from '@/lib/figures/period'
import { aCase } from '@/tests/support/a-case'
import { anApplication, anOrgNumber } from '@/tests/support/an-application'
import { CURRENT, EARLIER, makeProgramme } from './programme'
import { placeNo } from '@/tests/support/county'

beforeAll(async () => {
  await makeProgramme()
  // A company known in one municipality that asks about its work in another.
  const orgNumber = anOrgNumber()
  await aCase(anApplication({ orgNumber, company: { municipalityCode: placeNo(0).code } }))
  await aCase(anApplication({ orgNumber, company: { municipalityCode: placeNo(13).code } }))
}, 60_000)

const places = host().municipalities.map(({ code }) => code)
const sum = (numbers: readonly (number | null)[]) => numbers.reduce<number>((total, one) => total + (one ?? 0), 0)
const inEach = <T>(scope: Scope & ForReader, ask: (scope: Scope & ForReader) => Promise<T>) =>
  Promise.all(places.map((home) => ask({ ...scope, home })))

const scopes = (
  [
    ['all rounds', {}],
    ['the open round', { round: CURRENT }],
    ['an earlier round', { round: EARLIER }],
    ['a month', { period: monthOf(today()) }],
  ] satisfies [string, Scope][]
).map(([name, scope]): [string, Scope & ForReader] => [name, { ...scope, unseen: [] }])

describe.each(scopes)('over the municipalities, in %s, adds up to the whole:', (_name, scope) => {
  it('cases, in all and by state', async () => {
    const [whole, parts] = [await countCases(scope), (await inEach(scope, countCases)).flat()]
    expect(sum(parts.map(({ count }) => count))).toBe(sum(whole.map(({ count }) => count)))
    expect(sum(whole.map(({ count }) => count))).toBeGreaterThan(0)
    for (const { status } of whole) {
      const of = (rows: typeof whole) => sum(rows.filter((row) => row.status === status).map(({ count }) => count))
      expect(of(parts)).toBe(of(whole))
    }
  })

  it('companies, hours and time outside the support', async () => {
    const [whole, parts] = [await findHours(scope), await inEach(scope, findHours)]
    for (const key of ['used', 'companies', 'outside', 'outsideCompanies', 'granted', 'accounts'] as const)
      expect(sum(parts.map((part) => part[key]))).toBe(whole[key] ?? 0)
    expect(whole.used).toBeGreaterThan(0)
  })

  it('hours by month', async () => {
    const [whole, parts] = [await findMinutesByMonth(scope), (await inEach(scope, findMinutesByMonth)).flat()]
    for (const { month, ...numbers } of whole)
      for (const key of ['minutes', 'companies'] as const)
        expect(sum(parts.filter((part) => part.month === month).map((part) => part[key]))).toBe(numbers[key])
  })
})
