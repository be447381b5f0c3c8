import { z } from 'zod'
import { dayField } from '@/lib/calendar/fields'
import { SENT_BACK_REASONS } from '@/lib/cases/codes'
import { caseInput, declineCaseInput } from '@/lib/cases/inputs'
import { TERMS_SEE } from '@/lib/partners/terms'
import { requiredLine, seenNumber, typedLine, shortCode } from '@/lib/refusals/fields'
import { emailField } from '@/lib/people/contact-fields'

const name = requiredLine('partner-name-missing', 200)
const code = typedLine('partner-code-format').toLowerCase().regex(shortCode(3, 40), 'partner-code-format')

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

export const sendBackInput = declineCaseInput.extend({
  reason: z.enum(SENT_BACK_REASONS, 'reason-missing'),
  words: requiredLine('text-missing', 300),
})
export type SendBackInput = z.output<typeof sendBackInput>

export const partnerInput = z.object({ partnerId: z.uuid() })

/** Which partner the company no longer lets follow its case. */
export const endConsentInput = caseInput.extend({ partnerId: z.uuid() })
export type EndConsentInput = z.output<typeof endConsentInput>

export const setTermsInput = z.object({
  partnerId: z.uuid(),
  /** How many terms there were when these were written. */
  seen: seenNumber(),
  sees: z.enum(TERMS_SEE, 'terms-missing'),
  sinceOn: dayField('coming', 'day-missing'),
  agreedWith: requiredLine('terms-agreed-with-missing', 200),
  reference: requiredLine('terms-reference-missing', 100),
})
export type SetTermsInput = Omit<z.output<typeof setTermsInput>, 'agreedWith' | 'reference'> & {
  agreedWith: string | null
  reference: string | null
}

export const addMemberInput = z.object({
  partnerId: z.uuid(),
  name: requiredLine('member-name-missing', 200),
  email: emailField,
})
export type AddMemberInput = z.output<typeof addMemberInput>

export const memberInput = z.object({ partnerId: z.uuid(), personId: z.uuid() })
export type MemberInput = z.output<typeof memberInput>

/** A code as an address may carry it: anything else is no code. */
export function readPartnerCode(text: unknown): string | undefined {
  return code.safeParse(text).data
}
