import { z } from 'zod'
import { textSoFar, typedLine } from '@/lib/refusals/fields'

/** Signs of all fields together: a post in two languages is the longest there is. */
export const LONGEST_DRAFT = 300_000
const MOST_FIELDS = 20

const which = { place: typedLine() }
const fieldName = z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,39}$/)
const texts = z
  .record(fieldName, textSoFar(LONGEST_DRAFT, 'text-too-long'))
  .refine((all) => Object.keys(all).length <= MOST_FIELDS && lengthOf(all) <= LONGEST_DRAFT, 'text-too-long')

/**
 * What a form tells of itself while someone types. `basis`: the version of what is written on that it was drawn for.
 * `version`: the newest kept that it knows of, 0 for none.
 */
export const keepDraftInput = z.object({
  ...which,
  texts,
  basis: z
    .string()
    .regex(/^[A-Za-z0-9-]{1,40}$/)
    .nullable(),
  version: z.int().min(0).max(2_000_000_000),
})
export type KeepDraftInput = z.output<typeof keepDraftInput>

export const findDraftInput = z.object(which)
/** Without texts: what is kept up to this version is thrown away. */
export const forgetDraftInput = z.object({ ...which, texts: z.null(), version: z.int().min(0).max(2_000_000_000) })

function lengthOf(all: Record<string, string>): number {
  return Object.values(all).reduce((sum, text) => sum + text.length, 0)
}
