import { BARRIERS, type Barrier } from '@/lib/cases/codes'
import {
  byBarrier,
  type BarrierGroup,
  type Division,
  type ShownBarriers,
  type ShownGroup,
} from '@/lib/figures/barriers'
import { LEAST_SHOWN, shownCases, together, type Shown } from '@/lib/figures/small-cells'
import { buyerKindOf } from '@/lib/procurements/buyer-kinds'

/** A closed case, as plain loops see it. */
export type TestClosed = Readonly<Record<Exclude<Division, 'buyer-kind'>, string>> & {
  company: string
  barriers: readonly Barrier[]
}

export function keyOf(division: Division, one: TestClosed): string {
  return division === 'buyer-kind' ? buyerKindOf(one.buyer) : one[division]
}

/** The groups of a division by plain loops. */
export function groupsByHand(cases: readonly TestClosed[], division: Division): BarrierGroup[] {
  const keys = [...new Set(cases.map((one) => keyOf(division, one)))].sort()
  const membersOf = (some: readonly TestClosed[]) => ({
    cases: some.length,
    companies: [...new Set(some.map(({ company }) => company))].sort(),
  })
  return keys.map((key) => {
    const own = cases.filter((one) => keyOf(division, one) === key)
    const barriers = byBarrier((barrier) => ({
      said: membersOf(own.filter((one) => one.barriers.includes(barrier))),
      unsaid: membersOf(own.filter((one) => !one.barriers.includes(barrier))),
    }))
    return { key, all: membersOf(own), barriers }
  })
}

/** The closed cases as they are shown where nothing else is beside them. */
export const shownAlone = (groups: readonly BarrierGroup[]) => shownCases(together(groups.map(({ all }) => all)))

type Part = { shown: Shown; rest: Shown; of: readonly TestClosed[] }

/** All that whoever reads the page can work out by taking shown numbers from each other, with the companies that each is of. */
export function gainsOf(cases: readonly TestClosed[], division: Division, { whole, groups }: ShownBarriers) {
  const gains: { of: string; number: number; companies: number }[] = []
  const gain = (of: string, number: number, behind: readonly TestClosed[]) =>
    void gains.push({ of, number, companies: new Set(behind.map(({ company }) => company)).size })
  const less = (one: Shown, other: Shown): Shown =>
    typeof one === 'number' && typeof other === 'number' ? one - other : 'hidden'
  const named = (some: readonly TestClosed[], barrier: Barrier) => some.filter((one) => one.barriers.includes(barrier))
  const unnamed = (some: readonly TestClosed[], barrier: Barrier) =>
    some.filter((one) => !one.barriers.includes(barrier))
  const ownOf = (rows: readonly ShownGroup[], all: readonly TestClosed[], by: Division) => {
    const listed = rows.map(({ key }) => key)
    return rows.map(({ key }) =>
      all.filter((one) => (key === null ? !listed.includes(keyOf(by, one)) : keyOf(by, one) === key)),
    )
  }
  const inRow = (row: ShownGroup, own: readonly TestClosed[]) => {
    const here = row.key ?? 'rest'
    if (typeof row.cases === 'number') gain(`${here} cases`, row.cases, own)
    for (const barrier of BARRIERS) {
      const shown = row.barriers[barrier]
      if (typeof shown === 'number') gain(`${here} ${barrier}`, shown, named(own, barrier))
      const rest = less(row.cases, shown)
      if (typeof rest === 'number') gain(`${here} without ${barrier}`, rest, unnamed(own, barrier))
    }
  }
  const leftOf = (of: string, all: Shown, parts: readonly { shown: Shown; of: readonly TestClosed[] }[]) => {
    if (typeof all !== 'number') return
    const shown = parts.reduce((sum, one) => sum + (typeof one.shown === 'number' ? one.shown : 0), 0)
    const hidden = parts.filter((one) => typeof one.shown !== 'number').flatMap((one) => one.of)
    gain(`${of} less all that is shown`, all - shown, hidden)
  }
  const below = (row: ShownGroup, rows: readonly ShownGroup[], all: readonly TestClosed[], by: Division) => {
    const own = ownOf(rows, all, by)
    leftOf(`${row.key} cases`, row.cases, rows.map(({ cases: shown }, at) => ({ shown, of: own[at] ?? [] }))) // prettier-ignore
    for (const barrier of BARRIERS) {
      const parts = rows.map((one, at): Part => ({ shown: one.barriers[barrier], rest: less(one.cases, one.barriers[barrier]), of: own[at] ?? [] })) // prettier-ignore
      leftOf(`${row.key} ${barrier}`, row.barriers[barrier], parts.map(({ shown, of }) => ({ shown, of: named(of, barrier) }))) // prettier-ignore
      leftOf(`${row.key} without ${barrier}`, less(row.cases, row.barriers[barrier]), parts.map(({ rest, of }) => ({ shown: rest, of: unnamed(of, barrier) }))) // prettier-ignore
    }
    rows.forEach((one, at) => inRow(one, own[at] ?? []))
  }
  inRow(whole, cases)
  if (!groups) return gains
  below(whole, groups, cases, division === 'buyer' ? 'buyer-kind' : division)
  const own = ownOf(groups, cases, division === 'buyer' ? 'buyer-kind' : division)
  groups.forEach((group, at) => group.inside && below(group, group.inside, own[at] ?? [], 'buyer'))
  // The whole less every buyer that is shown, past the kinds.
  const leaves = groups.flatMap((group, at) => {
    const inside = group.inside && ownOf(group.inside, own[at] ?? [], 'buyer')
    return group.inside && inside ? group.inside.map((row, place) => ({ row, of: inside[place] ?? [] })) : [{ row: group, of: own[at] ?? [] }] // prettier-ignore
  })
  for (const barrier of BARRIERS)
    leftOf(`all ${barrier}, by buyer`, whole.barriers[barrier], leaves.map(({ row, of }) => ({ shown: row.barriers[barrier], of: named(of, barrier) }))) // prettier-ignore
  return gains
}

/** What of it is a number of a few cases, or of a few companies. */
export function tellingOf(gains: ReturnType<typeof gainsOf>) {
  const isFew = (number: number) => number > 0 && number < LEAST_SHOWN
  return gains.filter(({ number, companies }) => isFew(number) || (number > 0 && isFew(companies)))
}
