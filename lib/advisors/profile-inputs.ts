import { z } from 'zod'
import { DIVISIONS, SPOKEN } from '@/lib/advisors/codes'
import { NEEDS } from '@/lib/cases/codes'
import { lineOrNull, listOf, typedLine, seenNumber } from '@/lib/refusals/fields'

const MOST_WEEKLY = 50 * 60
const MOST_AGREED = 2000 * 60

/** Hours as they are typed, '12' or '7,5', as minutes; null where nothing is said. Refusal `hours-format`. */
const hours = (most: number) =>
  typedLine('hours-format')
    .transform((line, context) => {
      if (line === '') return null
      const minutes = /^\d{1,4}([.,]\d{1,2})?$/.test(line) ? Math.round(Number(line.replace(',', '.')) * 60) : NaN
      if (minutes <= most) return minutes
      context.addIssue('hours-format')
      return z.NEVER
    })
    .optional()
    .transform((minutes) => minutes ?? null)

const ofAdvisor = {
  /** An advisor's own where nothing is said. */
  advisorId: z.preprocess((typed) => typed || null, z.uuid().nullable()),
  /** As it was seen; 0 where nothing had been told. */
  version: seenNumber(),
}

export const saveCompetenceInput = z.object({
  ...ofAdvisor,
  divisions: listOf(z.enum(DIVISIONS)),
  industries: listOf(z.string().regex(/^[a-z0-9-]{1,30}$/)),
  needs: listOf(z.enum(NEEDS)),
  languages: listOf(z.enum(SPOKEN)),
  municipalities: listOf(z.string().regex(/^\d{4}$/)),
})
export type SaveCompetenceInput = z.output<typeof saveCompetenceInput>

export const saveTermsInput = z.object({
  ...ofAdvisor,
  weekly: hours(MOST_WEEKLY),
  employer: lineOrNull(200),
  agreed: hours(MOST_AGREED),
})
export type SaveTermsInput = z.output<typeof saveTermsInput>
