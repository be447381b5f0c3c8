import type { Barrier } from '@/lib/cases/codes'
import type { Figure } from '@/lib/figures/case-filter'
import type { CaseKeys } from '@/lib/figures/overview'
import { together, type Divided, type Members } from '@/lib/figures/small-cells'

/** Cases of one state, place and month of opening, with the companies behind them. */
export type CaseMembers = Members & CaseKeys

/** What is asked of a case: whether it is one of a figure's, is closed or not yet assigned, or that a barrier was named in it. */
export type Asked = Figure | 'closed' | 'not-yet-assigned' | `barrier ${Barrier}`

/** The cases that are of the same figures and of no others, among those that were asked about. */
export type FigureGroup = Members & { of: readonly Asked[] }

/** Who is behind the figures of a scope: what decides which of them may be shown. */
export type Behind = { cases: readonly CaseMembers[]; groups: readonly FigureGroup[] }

/** The cases that are of one figure and not of another, with their companies. */
export function membersOf(groups: readonly FigureGroup[], of: Asked, not?: Asked): Members {
  return together(groups.filter((one) => one.of.includes(of) && !(not && one.of.includes(not))))
}

/** A whole, divided by whether its cases are of a part's. */
export function dividedBy(groups: readonly FigureGroup[], part: Asked, whole: Asked): Divided {
  const all = groups.filter(({ of }) => of.includes(whole))
  return { said: membersOf(all, part), unsaid: membersOf(all, whole, part) }
}
