import { applicationCodes } from '@/lib/refusals/application-codes'
import { articleCodes } from '@/lib/refusals/article-codes'
import { buyersCodes } from '@/lib/refusals/buyers-codes'
import { capabilityCodes } from '@/lib/refusals/capability-codes'
import { caseCodes } from '@/lib/refusals/case-codes'
import type { CodeEntry, Codes } from '@/lib/refusals/code-shape'
import { conflictCodes } from '@/lib/refusals/conflict-codes'
import { generalCodes } from '@/lib/refusals/general-codes'
import { exerciseCodes } from '@/lib/refusals/exercise-codes'
import { importCodes } from '@/lib/refusals/import-codes'
import { jobCodes } from '@/lib/refusals/job-codes'
import { outcomeCodes } from '@/lib/refusals/outcome-codes'
import { pageCodes } from '@/lib/refusals/page-codes'
import { partnerCodes } from '@/lib/refusals/partner-codes'
import { peopleCodes } from '@/lib/refusals/people-codes'
import { procurementCodes } from '@/lib/refusals/procurement-codes'
import { timeCodes } from '@/lib/refusals/time-codes'
import { trainingCodes } from '@/lib/refusals/training-codes'

/**
 * Every refusal there is, once. Its sentence stands in messages under `errors`, in both languages. The browser takes
 * only the types: what it is told comes with its sentence.
 */
export const REGISTER = {
  ...generalCodes,
  ...peopleCodes,
  ...applicationCodes,
  ...caseCodes,
  ...procurementCodes,
  ...conflictCodes,
  ...timeCodes,
  ...outcomeCodes,
  ...capabilityCodes,
  ...exerciseCodes,
  ...importCodes,
  ...jobCodes,
  ...partnerCodes,
  ...pageCodes,
  ...trainingCodes,
  ...articleCodes,
  ...buyersCodes,
} as const satisfies Codes

export type Code = keyof typeof REGISTER

/** What a form can find wrong by itself. Everything else is said by the server, in words. */
export type FormCode = {
  [C in Code]: (typeof REGISTER)[C] extends { kind: 'form' } | { inForms: true } ? C : never
}[Code]

const entries = Object.entries(REGISTER) as [Code, CodeEntry][]
const codesThat = (is: (entry: CodeEntry) => boolean) => entries.filter(([, entry]) => is(entry)).map(([code]) => code)

export const FORM_CODES = codesThat(({ kind, inForms }) => kind === 'form' || inForms === true) as FormCode[]
export const CONFLICTS: ReadonlySet<Code> = new Set(codesThat(({ kind }) => kind === 'conflict'))
export const DENIALS: ReadonlySet<Code> = new Set(codesThat(({ kind }) => kind === 'denial'))

export function entryOf(code: Code): CodeEntry {
  return REGISTER[code]
}

/** What a schema says is a code; what it says by itself, when a form was made by hand, is `unknown`. */
export function codeOf(message: string): Code {
  return Object.hasOwn(REGISTER, message) ? (message as Code) : 'unknown'
}
