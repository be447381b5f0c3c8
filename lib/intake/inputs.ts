import { z } from 'zod'
import { companyInput, type CompanyInput } from '@/lib/cases/application-inputs'
import { OUTSIDE_COUNTY } from '@/lib/intake/outside-county'
import { postedForm } from '@/lib/refusals/fields'

/** How the intake is begun: by staff for a company on the phone, or through a partner's link. */
export const startInput = z
  .object({
    byPhone: z.literal('yes').optional(),
    partner: z
      .string()
      .regex(/^[a-z0-9-]{3,40}$/)
      .optional()
      .catch(undefined),
    mayFollow: z.literal('yes').optional(),
    next: z.literal('check').optional().catch(undefined),
  })
  .transform(({ byPhone, partner, mayFollow, next }) => ({
    next,
    byPhone: byPhone === 'yes',
    partner: partner ? { code: partner, mayFollow: mayFollow === 'yes' } : undefined,
  }))

/** Page 2 as it is posted: a company outside the county is led elsewhere before anything else is asked of it. */
export const companyStepInput = postedForm.transform((typed, context): CompanyInput | typeof OUTSIDE_COUNTY => {
  if (typed.municipalityCode === OUTSIDE_COUNTY) return OUTSIDE_COUNTY
  const parsed = companyInput.safeParse(typed)
  for (const { path, message } of parsed.error?.issues ?? []) {
    context.addIssue({ code: 'custom', path: [...path], message })
  }
  return parsed.data ?? z.NEVER
})
