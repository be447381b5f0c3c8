import type { ShownReach } from '@/lib/figures/company-statistics'
import type { Attention, HeldTrainings, Overview, RequestCount } from '@/lib/figures/overview'
import type { MonthStack } from '@/lib/figures/month-stacks'
import type { Shown } from '@/lib/figures/small-cells'
import type { ShownTraits } from '@/lib/figures/traits'
import type { Trends } from '@/lib/figures/trends'
import type { Waits } from '@/lib/figures/waits'

/** A table of one figure by its keys, and its sum. Null rows: the sum is not divided. */
export type ShownTable = { sum: Shown; rows: readonly { key: string; shown: Shown }[] | null }

export type ShownPanels = {
  cases: { byStatus: ShownTable; byMunicipality: ShownTable; byMonth: ShownTable }
  figures: { withoutAdvisor: Shown; assigned: Shown; bids: Shown; won: Shown }
  /** SEK, and a mean of one to five; null where nobody has said anything. */
  results: { firstBids: Shown; value: Shown; valued: Shown; asked: Shown; answered: Shown; mean: Shown | null }
  requests: readonly RequestCount[]
  waits: Waits
  /** Seconds. `cases` is null where the number of them is not told. */
  waiting: { cases: number | null; median: Shown | null; p90: Shown | null }
  /** Minutes; `granted` is null where there is nothing to compare with, or where it would reveal a few companies. */
  hours: { granted: number | null; used: Shown; booked: Shown | null; outside: Shown; companies: Shown }
  months: ShownTable
  trends: Trends
  /** Where the cases of each month stand, for those who see the cases. */
  stacks: readonly MonthStack[]
  attention: Attention
  participation: Pick<HeldTrainings, 'days' | 'trainings'> & { attended: Shown }
  reach: ShownReach
  traits: ShownTraits
}

/** The figures as a reader is shown them. Null is a panel whose figures could not be worked out, or that is not theirs. */
export type ShownOverview = Pick<Overview, 'computedAt'> & { [Name in keyof ShownPanels]: ShownPanels[Name] | null }
