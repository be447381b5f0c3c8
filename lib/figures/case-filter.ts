import { z } from 'zod'
import { ABOUTS } from '@/lib/cases/codes'
import { STATUSES } from '@/lib/cases/status'
import { daysOfPeriod } from '@/lib/figures/period'

/** The figures that have a list of cases behind them. */
export const FIGURES = [
  'without-advisor', 'contacted', 'helped', 'hours', 'outside', 'bids', 'won', 'cap-soon', 'no-contact', 'no-result',
] as const // prettier-ignore
export type Figure = (typeof FIGURES)[number]

export const SORTS = ['deadline', 'opened', 'company'] as const
export type Sort = (typeof SORTS)[number]

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
}

/** Which cases; what is not said does not narrow the choice. */
export type CaseFilter = { [Name in keyof typeof fields]?: z.output<(typeof fields)[Name]> }

export type Query = Record<string, string | string[] | undefined>

/** Reads a filter out of an address. What cannot be understood is left out rather than refused. */
export function readCaseFilter(query: Query): CaseFilter {
  const understood = Object.entries(fields).flatMap(([name, schema]) => {
    const parsed = schema.safeParse(query[name])
    return parsed.success ? [[name, parsed.data] as const] : []
  })
  return Object.fromEntries(understood)
}

export function readSort(query: Query): Sort {
  return SORTS.find((sort) => sort === query.sort) ?? 'deadline'
}

/** From 1. */
export function readPage(query: Query): number {
  return typeof query.page === 'string' && /^[1-9]\d{0,5}$/.test(query.page) ? Number(query.page) : 1
}
