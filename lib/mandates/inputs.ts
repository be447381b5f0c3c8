import { z } from 'zod'

export const CHECKED_HOW = ['called-company', 'register-extract', 'power-of-attorney', 'known-signatory'] as const
export const REVEAL_REASONS = ['verify-company', 'register-lookup', 'correct-number', 'other'] as const

const number = z.string()

export const verifyMandateInput = z.object({
  number,
  mandateId: z.uuid(),
  how: z.enum(CHECKED_HOW, 'how-missing'),
  note: z.string().trim().max(1000, 'text-too-long').default(''),
})
export type VerifyMandateInput = z.output<typeof verifyMandateInput>

export const revokeMandateInput = z.object({ number, mandateId: z.uuid() })

export const inviteColleagueInput = z.object({
  number,
  name: z.string().trim().min(1, 'name-missing').max(200, 'text-too-long'),
  email: z
    .string()
    .trim()
    .toLowerCase()
    .min(1, 'email-missing')
    .pipe(z.email('email-format').max(320, 'text-too-long')),
})
export type InviteColleagueInput = z.output<typeof inviteColleagueInput>

export const revealOrgNumberInput = z.object({ number, reason: z.enum(REVEAL_REASONS, 'reason-missing') })
