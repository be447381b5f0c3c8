import { z } from 'zod'
import { companyInput, contactInput, needInput } from '@/lib/cases/application-inputs'
import { postedForm } from '@/lib/refusals/fields'
import type { PlainFormCode } from '@/lib/refusals/facts'
import type { Typed } from '@/lib/refusals/result'

/** What a referral says besides the application itself. */
export const consentInput = z.object({
  requestId: z.uuid(),
  partnerId: z.uuid(),
  consent: z.literal('yes', 'consent-missing'),
})
const refusedAs: Record<string, PlainFormCode> = { 'name-missing': 'contact-name-missing' }

/** One page with what the intake asks on three, judged by the intake's own rules, and the company's consent. */
export const referralInput = postedForm.transform((typed: Typed, context) => {
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
