import { BARRIERS, type Barrier } from '@/lib/cases/codes'
import type { CaseMembers } from '@/lib/figures/figure-members'
import { buyerKindOf } from '@/lib/procurements/buyer-kinds'
import {
  foldFew,
  guardAllSaid,
  guardSaidOf,
  together,
  type Divided,
  type Members,
  type Shown,
} from '@/lib/figures/small-cells'

/** What the barriers are counted by. */
export const DIVISIONS = ['buyer-kind', 'buyer', 'sector', 'procedure', 'size'] as const
export type Division = (typeof DIVISIONS)[number]

/** Closed cases with one value of the division, and in which of them each barrier was named. */
export type BarrierGroup = { key: string; all: Members; barriers: Readonly<Record<Barrier, Divided>> }

/** By one division, with all cases of the scope as the table of states counts them. */
export type CountedBarriers = { counted: readonly BarrierGroup[]; cases: readonly CaseMembers[] }

/** How many closed cases named each. */
export type BarrierCounts = Readonly<Record<Barrier, Shown>>

/** `key` is null for the groups of a few together. `inside`: the buyers of a kind; null where it is not divided. */
export type ShownGroup = {
  key: string | null
  cases: Shown
  barriers: BarrierCounts
  inside: readonly ShownGroup[] | null
}

/** `groups` is null where the whole is not divided. */
export type ShownBarriers = { whole: ShownGroup; groups: readonly ShownGroup[] | null }

/**
 * Barriers by one division of the same cases, `closed` as the table of states shows them, for whoever reads them and may show them to buyers. Buyers are divided within
 * their kind, as is shown of the kind: a kind and its buyers tell no more together than each does.
 */
export function guardedBarriers(counted: readonly BarrierGroup[], division: Division, closed: Shown): ShownBarriers {
  const whole = merged('all', counted)
  const shown: ShownGroup = {
    ...{
      key: 'all',
      cases: typeof closed === 'string' || closed === whole.all.cases ? closed : 'hidden',
      inside: null,
    },
    barriers: byBarrier((barrier) => guardSaidOf(whole.barriers[barrier], closed)),
  }
  if (typeof shown.cases !== 'number' || shown.cases === 0) return { whole: shown, groups: null }
  if (division !== 'buyer') return { whole: shown, groups: divided(counted, shown) }
  const kinds = mergedBy(counted, ({ key }) => buyerKindOf(key))
  const inside = (row: ShownGroup) => divided(counted.filter(({ key }) => buyerKindOf(key) === row.key), row) // prettier-ignore
  const isOfBuyers = ({ key }: ShownGroup) => key !== null && key !== 'none' && key !== 'unknown'
  const rows = divided(kinds, shown)
  return { whole: shown, groups: rows && rows.map((row) => ({ ...row, inside: isOfBuyers(row) ? inside(row) : null })) }
}

/** The groups of a whole, the largest first, of equally large ones by their keys, and those of a few together as the last. */
function divided(groups: readonly BarrierGroup[], whole: ShownGroup): ShownGroup[] | null {
  const folded = foldFew([...groups].sort((one, other) => (one.key < other.key ? -1 : 1)))
  if (!folded) return null
  const rest = folded.rest.length > 0 ? [merged(null, folded.rest)] : []
  const rows = [...folded.own, ...rest]
  const columns = byBarrier((barrier) =>
    guardAllSaid(
      rows.map((row) => row.barriers[barrier]),
      whole.barriers[barrier],
    ),
  )
  return rows.map(({ key, all }, at) => ({
    ...{ key, cases: all.cases, inside: null },
    barriers: byBarrier((barrier) => columns[barrier][at] ?? 'hidden'),
  }))
}

function mergedBy(groups: readonly BarrierGroup[], keyOf: (group: BarrierGroup) => string): BarrierGroup[] {
  const keys = [...new Set(groups.map(keyOf))]
  return keys.map((key) => merged(key, groups.filter((one) => keyOf(one) === key))) // prettier-ignore
}

function merged<Key extends string | null>(key: Key, groups: readonly BarrierGroup[]) {
  return {
    key,
    all: together(groups.map(({ all }) => all)),
    barriers: byBarrier((barrier) => ({
      said: together(groups.map((one) => one.barriers[barrier].said)),
      unsaid: together(groups.map((one) => one.barriers[barrier].unsaid)),
    })),
  }
}

export function byBarrier<Value>(valueOf: (barrier: Barrier) => Value): Record<Barrier, Value> {
  return Object.fromEntries(BARRIERS.map((barrier) => [barrier, valueOf(barrier)])) as Record<Barrier, Value>
}
