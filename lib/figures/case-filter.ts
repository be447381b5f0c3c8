import { z } from 'zod'
import { ABOUTS, BARRIERS } from '@/lib/cases/codes'
import { LONGEST_SEARCH, mayStandInAddress } from '@/lib/cases/sought-text'
import { STATUSES } from '@/lib/cases/status'
import { LACKS } from '@/lib/figures/lacks'
import { daysOfPeriod } from '@/lib/figures/period'
import { BUYER_KINDS } from '@/lib/procurements/buyer-kinds'
import { PROCEDURES } from '@/lib/procurements/codes'
import { readOrder, type Direction, type Order } from '@/lib/lists/order'
import type { Query } from '@/lib/lists/query'
import { askedLine } from '@/lib/text/plain-text'

/** What companies answer afterwards, and when they were asked: so many days after the bid deadline. */
export const FOLLOW_UP_FIGURES = [
  'lost', 'cancelled', 'appealed', 'no-bid', 'first-bids', 'valued', 'asked', 'answered', 'asked-0', 'answered-0', 'asked-30', 'answered-30',
  'asked-90', 'answered-90', 'asked-180', 'answered-180', 'asked-support', 'answered-support', 'may-tell',
] as const // prettier-ignore
export type FollowUpFigure = (typeof FOLLOW_UP_FIGURES)[number]

export function isOfFollowUp(figure: Figure): figure is FollowUpFigure {
  return (FOLLOW_UP_FIGURES as readonly Figure[]).includes(figure)
}

/** The figures that have a list of cases behind them. */
export const FIGURES = [
  'without-advisor', 'assigned', 'contacted', 'helped', 'hours', 'outside', 'bids', 'won', 'cap-soon', 'no-contact', 'no-result', 'second-person',
  'contacted-late', ...FOLLOW_UP_FIGURES,
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
    .regex(/^[0-9A-Z-]{1,22}$/)
    .refine((text) => daysOfPeriod(text) !== null),
  status: z.enum(['open', ...STATUSES]),
  municipality: z.string().regex(/^\d{4}$/),
  advisor: z.union([z.uuid(), z.literal('none')]),
  about: z.enum(ABOUTS),
  /** A sector and a band of employees, by the host's codes. */
  sector: code,
  size: code,
  /** Whoever referred the case. */
  partner: z.uuid(),
  figure: z.enum(FIGURES),
  /** What stood in the way of a bid. */
  barrier: z.enum(BARRIERS),
  /** What kind of body buys, and how; 'none' where the case tells of none. */
  buyerKind: z.enum(BUYER_KINDS),
  procedure: z.enum([...PROCEDURES, 'none']),
  /** The organisation number of a public body, which is never a person's. */
  buyer: z.string().regex(/^\d{2}[2-9]\d{7}$/),
  /** What is missing or odd. */
  lack: z.enum(LACKS),
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

/** What has a field of its own in the filter. */
export type NamedFilter = Exclude<keyof CaseFilter, 'q' | 'company' | 'buyer'>

/** What of an address is no filter that can be understood: the list is then of more than was asked for, and says so. */
export function unreadFilters(query: Query): NamedFilter[] {
  const names = Object.keys(fields).filter(
    (name): name is NamedFilter => name !== 'q' && name !== 'company' && name !== 'buyer',
  )
  return names.filter(
    (name) => query[name] !== undefined && query[name] !== '' && !fields[name].safeParse(query[name]).success,
  )
}

export function readSort(query: Query): Sort {
  return readOrder(query, Object.keys(SORTS) as SortKey[], 'deadline')
}
