import { z } from 'zod'
import { handed, optionalText } from '@/lib/refusals/fields'
import { emailField, nameField } from '@/lib/people/contact-fields'

export const CHECKED_HOW = ['called-company', 'register-extract', 'power-of-attorney', 'known-signatory'] as const
/** As it is kept: a colleague whom a verified contact invited was not checked by staff. */
export const VERIFIED_HOW = [...CHECKED_HOW, 'invited'] as const
export type VerifiedHow = (typeof VERIFIED_HOW)[number]
export const REVEAL_REASONS = ['verify-company', 'register-lookup', 'correct-number', 'other'] as const

const number = handed(30, 'case-not-found')

export const verifyMandateInput = z.object({
  number,
  mandateId: z.uuid(),
  how: z.enum(CHECKED_HOW, 'how-missing'),
  note: optionalText(1000),
})
export type VerifyMandateInput = z.output<typeof verifyMandateInput>

export const verifyContactInput = z.object({
  number,
  how: z.enum(CHECKED_HOW, 'how-missing'),
  note: optionalText(1000),
  requestId: z.uuid(),
})
export type VerifyContactInput = z.output<typeof verifyContactInput>

export const caseContactInput = z.object({ number })

/** The name of someone whom nobody has named; for others the page has no such field. */
export const answerInvitationInput = z.object({
  invitationId: z.uuid(),
  name: nameField.or(z.literal('')).default(''),
})
export type AnswerInvitationInput = z.output<typeof answerInvitationInput>

export const declineInvitationInput = z.object({ invitationId: z.uuid() })

export const revokeMandateInput = z.object({ number, mandateId: z.uuid() })

export const inviteColleagueInput = z.object({
  number,
  name: nameField,
  email: emailField,
})
export type InviteColleagueInput = z.output<typeof inviteColleagueInput>

export const revealOrgNumberInput = z.object({ number, reason: z.enum(REVEAL_REASONS, 'reason-missing') })
