import { z } from 'zod'
import { ABOUTS } from '@/lib/cases/codes'
import { LONGEST_SEARCH, mayStandInAddress } from '@/lib/cases/sought-text'
import { STATUSES } from '@/lib/cases/status'
import { daysOfPeriod } from '@/lib/figures/period'
import { readOrder, type Direction, type Order } from '@/lib/lists/order'
import type { Query } from '@/lib/lists/query'
import { askedLine } from '@/lib/text/plain-text'

/** The figures that have a list of cases behind them. */
export const FIGURES = [
  'without-advisor', 'contacted', 'helped', 'hours', 'outside', 'bids', 'won', 'cap-soon', 'no-contact', 'no-result', 'second-person',
] as const // prettier-ignore
export type Figure = (typeof FIGURES)[number]

/** The columns that the list is ordered by, and how each stands when it is chosen. */
export const SORTS = {
  number: 'descending', company: 'ascending', status: 'ascending', advisor: 'ascending', deadline: 'ascending',
  opened: 'descending',
} as const satisfies Record<string, Direction> // prettier-ignore
export type SortKey = keyof typeof SORTS
export type Sort = Order<SortKey>

/** For these figures the period is about the days worked; for all others about the day the case was opened. */
export const FIGURES_BY_DAY_WORKED: readonly Figure[] = ['helped', 'hours', 'outside']

const code = z.string().regex(/^[a-z0-9-]{1,40}$/)

const fields = {
  /** The code of a round. */
  round: code,
  period: z
    .string()
    .regex(/^[0-9A-Za-z-]{1,10}$/)
    .refine((text) => daysOfPeriod(text) !== null),
  status: z.enum(['open', ...STATUSES]),
  municipality: z.string().regex(/^\d{4}$/),
  advisor: z.union([z.uuid(), z.literal('none')]),
  about: z.enum(ABOUTS),
  figure: z.enum(FIGURES),
  /** A company, or 'none' when a number that was searched for led to nothing. */
  company: z.union([z.uuid(), z.literal('none')]),
  /** Words that are searched for. What may be somebody's personal identity number is not. */
  q: z
    .string()
    .overwrite((text) => askedLine(text, LONGEST_SEARCH))
    .min(1)
    .refine(mayStandInAddress),
}

/** Which cases; what is not said does not narrow the choice. */
export type CaseFilter = { [Name in keyof typeof fields]?: z.output<(typeof fields)[Name]> }

/** Reads a filter out of an address. What cannot be understood is left out rather than refused. */
export function readCaseFilter(query: Query): CaseFilter {
  const understood = Object.entries(fields).flatMap(([name, schema]) => {
    const parsed = schema.safeParse(query[name])
    return parsed.success ? [[name, parsed.data] as const] : []
  })
  return Object.fromEntries(understood)
}

export function readSort(query: Query): Sort {
  return readOrder(query, Object.keys(SORTS) as SortKey[], 'deadline')
}
