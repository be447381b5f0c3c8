import { z } from 'zod'
import { dayField, dayOrNull } from '@/lib/calendar/fields'
import { caseNumberField } from '@/lib/cases/inputs'
import { otherCaseField } from '@/lib/cases/link-inputs'
import { parseOrgNumber } from '@/lib/companies/org-number'
import { INTEREST_KINDS, RECUSAL_REASONS } from '@/lib/conflicts/codes'
import { requiredLine, requiredText, typedLine } from '@/lib/refusals/fields'

const chosen = z.preprocess((typed) => typed || null, z.uuid().nullable())

/** A legal entity's number, or null. A sole trader's is a person's and is not kept: the name is enough. */
const orgNumber = typedLine()
  .transform((text, context) => {
    if (text === '') return null
    const parsed = parseOrgNumber(text)
    if (parsed.ok && parsed.value.kind === 'legal') return parsed.value.digits
    context.addIssue(parsed.ok ? 'interest-number-persons' : parsed.fault)
    return z.NEVER
  })
  .optional()
  .transform((digits) => digits ?? null)

export const declareInterestInput = z.object({
  requestId: z.uuid(),
  /** Whose it is; an advisor's own where nothing is said. */
  personId: chosen,
  kind: z.enum(INTEREST_KINDS, 'interest-kind-missing'),
  organisation: requiredLine('interest-organisation-missing', 200),
  orgNumber,
  validFrom: dayField('past', 'day-missing'),
  validUntil: dayOrNull(dayField('coming')),
})
export type DeclareInterestInput = z.output<typeof declareInterestInput>

export const endInterestInput = z.object({ interestId: z.uuid(), validUntil: dayOrNull(dayField('coming')).optional() })
export type EndInterestInput = z.output<typeof endInterestInput>

export const withdrawInterestInput = z.object({ interestId: z.uuid() })
export type WithdrawInterestInput = z.output<typeof withdrawInterestInput>

export const decideTwinsInput = z.object({
  number: caseNumberField,
  other: otherCaseField,
  verdict: z.enum(['same', 'apart'], 'verdict-missing'),
})
export type DecideTwinsInput = z.output<typeof decideTwinsInput>

export const recuseInput = z.object({ number: caseNumberField, reason: z.enum(RECUSAL_REASONS, 'reason-missing') })
export type RecuseInput = z.output<typeof recuseInput>

export const confirmImpartialityInput = z.object({ number: caseNumberField })
export type ConfirmImpartialityInput = z.output<typeof confirmImpartialityInput>

export const askExceptionInput = z.object({
  requestId: z.uuid(),
  number: caseNumberField,
  advisorId: z.uuid('advisor-missing'),
  reason: requiredText('exception-reason-missing', 1000),
})
export type AskExceptionInput = z.output<typeof askExceptionInput>

export const decideExceptionInput = z.object({
  exceptionId: z.uuid(),
  decision: z.enum(['granted', 'refused', 'withdrawn', 'ended']),
})
export type DecideExceptionInput = z.output<typeof decideExceptionInput>
