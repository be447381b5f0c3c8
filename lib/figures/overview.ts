import type { Status } from '@/lib/cases/status'
import type { Choice } from '@/lib/figures/choice'
import type { CountedReach } from '@/lib/figures/company-statistics'
import type { TraitCount } from '@/lib/figures/traits'
import type { Waits } from '@/lib/figures/waits'

/**
 * What the figures are about: a round by its code (all rounds without one), a period, and a choice among the cases. A
 * partner's figures are of a municipality, `home`, or of what it has referred with consent: there cases are counted by the
 * case's municipality, companies and their hours by the company's, each of which has exactly one, so that the
 * municipalities add up to the whole.
 */
export type Scope = Choice & { round?: string; period?: string; home?: string; referredBy?: string }

/** For whom it is counted: `unseen` are the ids of the cases that the reader may not see, and nothing counts them. */
export type ForReader = { unseen: readonly string[] }

/** A state, a municipality and the month in which a case was opened. */
export type CaseKeys = { status: Status; municipalityCode: string; month: string }
export type CaseCount = CaseKeys & { count: number }
/** `assigned`: those that an advisor has or has had. */
export type CaseFigures = { withoutAdvisor: number; assigned: number; bids: number; won: number }
/** Where the spans of a day begin that requests are counted in: hours of Stockholm's clock. */
export const REQUEST_SPANS = [0, 6, 8, 10, 12, 14, 16, 18, 21] as const
/** Cases opened on a weekday, 1 is Monday, from an hour of Stockholm's clock until the next span begins. */
export type RequestCount = { weekday: number; from: number; count: number }
/** Seconds from opening to first contact, over the cases that have had theirs. */
export type WaitingTime = { cases: number; median: number | null; p90: number | null }
/**
 * Minutes. `granted` and `booked`, what meetings ahead hold, are null for a part of a round: both are of the whole of it. `accounts`: the companies
 * they are granted to; `companies`: those helped; `bookedCompanies`, `outsideCompanies`: those with meetings ahead, with time
 * outside the support.
 */
export type Hours = {
  granted: number | null
  accounts: number
  used: number
  booked: number | null
  bookedCompanies: number
  outside: number
  companies: number
  outsideCompanies: number
}
/** `companies`: those that the month's minutes were worked for. */
export type MonthMinutes = { month: string; minutes: number; companies: number }
/**
 * Bids and what came of them, by the month in which their cases came: `value` in SEK; `waited` in seconds, in the middle of
 * those who have been contacted, null where nobody has.
 */
export type MonthCounts = {
  month: string
  bids: number
  won: number
  firstBids: number
  value: number
  waited: number | null
}
/** `value` in SEK, of `valued` contracts; `mean` of one to five, of those `answered` who were `asked`. */
export type Results = {
  firstBids: number
  value: number
  valued: number
  asked: number
  answered: number
  mean: number | null
}
/**
 * Trainings that began within the days, the last one counted, and how many came to them; `attendedShown` leaves out those
 * whose people were of too few companies.
 */
export type HeldTrainings = {
  days: { from: string; until: string }
  trainings: number
  attended: number
  attendedShown: number
  months: readonly { month: string; trainings: number; attended: number }[]
}
export type Attention = { capSoon: number; noContact: number; noResult: number; secondPerson: number }

export type Panels = {
  cases: CaseCount[]
  figures: CaseFigures
  results: Results
  byMonth: MonthCounts[]
  requests: RequestCount[]
  waits: Waits
  waiting: WaitingTime
  hours: Hours
  months: MonthMinutes[]
  attention: Attention
  participation: HeldTrainings
  reach: CountedReach
  traits: TraitCount[]
}

/** Null is a panel whose figures could not be worked out; the others stand. */
export type Overview = { computedAt: Date } & { [Name in keyof Panels]: Panels[Name] | null }

/** The sum for each value of one property. */
export function sumBy<Name extends 'status' | 'municipalityCode' | 'month'>(
  counts: readonly CaseCount[],
  name: Name,
): Map<CaseCount[Name], number> {
  const sums = new Map<CaseCount[Name], number>()
  for (const row of counts) sums.set(row[name], (sums.get(row[name]) ?? 0) + row.count)
  return sums
}
