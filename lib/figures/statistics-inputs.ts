import { z } from 'zod'
import { pastDayField } from '@/lib/calendar/fields'
import { oneLine } from '@/lib/text/plain-text'
import { postedForm, requiredLine, seenNumber } from '@/lib/refusals/fields'

export const LONGEST_SOURCE = 120
export const MOST_COMPANIES = 1_000_000

const about = z.object({
  no: seenNumber(),
  source: requiredLine('statistics-source-missing', LONGEST_SOURCE),
  countedOn: pastDayField(),
})

/** The name of a municipality's field in the form. */
export type CompaniesField = `companies-${string}`
export const companiesField = (code: string): CompaniesField => `companies-${code}`
const FIELD = /^companies-(\d{4})$/

/**
 * How many companies there are by municipality, those that are known. `no`: of what its writer saw; 0 before the first.
 * Refusals, each where it stands: `company-count-format`, `company-counts-missing` at the first of them, and those of source and day.
 */
export const setStatisticsInput = postedForm.transform((posted, context) => {
  const read = about.safeParse(posted)
  for (const { message, path } of read.error?.issues ?? [])
    context.addIssue({ code: 'custom', message, path: [...path] })
  const companies: Record<string, number> = {}
  const fields = Object.keys(posted).filter((field) => FIELD.test(field))
  const wrong = fields.filter((field) => {
    const count = readCount(posted[field])
    if (typeof count === 'number') companies[field.replace(FIELD, '$1')] = count
    return count === 'wrong'
  })
  for (const field of wrong) context.addIssue({ code: 'custom', message: 'company-count-format', path: [field] })
  if (wrong.length === 0 && Object.keys(companies).length === 0)
    context.addIssue({ code: 'custom', message: 'company-counts-missing', path: fields.slice(0, 1) })
  return read.data ? { ...read.data, companies } : z.NEVER
})
export type SetStatisticsInput = z.output<typeof setStatisticsInput>

/** A whole number, however its thousands are parted; null for nothing. */
function readCount(typed: unknown): number | null | 'wrong' {
  const digits = oneLine(typeof typed === 'string' ? typed : '').replace(/\s/g, '')
  if (digits === '') return null
  const count = /^\d{1,7}$/.test(digits) ? Number(digits) : 0
  return count >= 1 && count <= MOST_COMPANIES ? count : 'wrong'
}
