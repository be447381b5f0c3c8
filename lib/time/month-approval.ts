/**
 * How an advisor's month stands: not approved, approved by a lead, or changed after that. `minutes` is what was approved;
 * `entries` counts what was ever written in it and only grows.
 */
export type MonthApproval = {
  advisor: string
  state: 'open' | 'approved' | 'changed'
  approvedAt: Date | null
  approvedBy: string | null
  minutes: number | null
  minutesNow: number
  entries: number
  isOver: boolean
}
