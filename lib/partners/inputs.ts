import { z } from 'zod'
import { requiredText } from '@/lib/refusals/fields'
import type { PlainFormCode } from '@/lib/refusals/facts'
import type { Typed } from '@/lib/refusals/result'
import { companyInput, contactInput, needInput } from '@/lib/cases/application-inputs'
import { emailField } from '@/lib/people/contact-fields'

export const PARTNER_KINDS = ['municipality', 'trade-organisation'] as const
export type PartnerKind = (typeof PARTNER_KINDS)[number]

const name = requiredText('partner-name-missing', 200)
const code = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9-]{3,40}$/, 'partner-code-format')

export const addPartnerInput = z.discriminatedUnion(
  'kind',
  [
    z.object({
      kind: z.literal('municipality'),
      name,
      code,
      municipalityCode: z.string().regex(/^\d{4}$/, 'municipality-missing'),
    }),
    z.object({ kind: z.literal('trade-organisation'), name, code }),
  ],
  { error: 'partner-kind-missing' },
)
export type AddPartnerInput = z.output<typeof addPartnerInput>

export const partnerInput = z.object({ partnerId: z.uuid() })

export const addMemberInput = z.object({
  partnerId: z.uuid(),
  name: requiredText('member-name-missing', 200),
  email: emailField,
})
export type AddMemberInput = z.output<typeof addMemberInput>

export const memberInput = z.object({ partnerId: z.uuid(), personId: z.uuid() })
export type MemberInput = z.output<typeof memberInput>

/** A code as an address may carry it: anything else is no code. */
export function readPartnerCode(text: unknown): string | undefined {
  return code.safeParse(text).data
}

/** What a referral says besides the application itself. */
export const consentInput = z.object({
  requestId: z.uuid(),
  partnerId: z.uuid(),
  consent: z.literal('yes', 'consent-missing'),
})
const refusedAs: Record<string, PlainFormCode> = { 'name-missing': 'contact-name-missing' }

/** One page with what the intake asks on three, judged by the intake's own rules, and the company's consent. */
export const referralInput = z
  .record(z.string(), z.union([z.string(), z.array(z.string())]))
  .transform((typed: Typed, context) => {
    const need = needInput.safeParse(typed)
    const company = companyInput.safeParse(typed)
    const contact = contactInput.safeParse({ ...typed, callTime: 'any' })
    const form = consentInput.safeParse(typed)
    for (const { error } of [company, contact, need, form]) {
      for (const { path, message } of error?.issues ?? [])
        context.addIssue({ code: 'custom', path: [...path], message: refusedAs[message] ?? message })
    }
    if (!need.success || !company.success || !contact.success || !form.success) return z.NEVER
    const { requestId, partnerId } = form.data
    return { requestId, partnerId, need: need.data, company: company.data, contact: contact.data }
  })
export type ReferralInput = z.output<typeof referralInput>
