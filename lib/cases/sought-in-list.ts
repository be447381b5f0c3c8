import { z } from 'zod'
import { LONGEST_SEARCH } from '@/lib/cases/sought-text'
import type { Query } from '@/lib/lists/query'
import { askedLine } from '@/lib/text/plain-text'

/** What is searched for in a list of cases. `company` or 'none': what a number that was searched for led to. */
export type SoughtInList = { q?: string; company?: string }

const company = z.union([z.uuid(), z.literal('none')])

/** Reads it out of an address. What cannot be understood is left out rather than refused. */
export function readSought(query: Query): SoughtInList & { q: string } {
  const sought = company.safeParse(query.company)
  return { q: askedLine(query.q, LONGEST_SEARCH), ...(sought.success && { company: sought.data }) }
}

/** The same as an address says it. */
export function soughtQuery({ q, company: sought }: SoughtInList): Record<string, string> {
  return { ...(q && { q }), ...(sought && { company: sought }) }
}
