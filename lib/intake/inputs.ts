import { z } from 'zod'
import { optionalText, requiredText } from '@/lib/action/fields'
import { listOf } from '@/lib/action/list-of'
import { parseDay, today } from '@/lib/calendar/days'
import { ABOUTS, CALL_TIMES, NEEDS } from '@/lib/cases/codes'
import { parseOrgNumber } from '@/lib/companies/org-number'
import { emailField, nameField, phoneField } from '@/lib/people/contact-fields'
import { procurementFields } from '@/lib/procurements/inputs'

/** "Utanför Dalarna" in the list of municipalities: not an error but another page. */
export const OUTSIDE_COUNTY = 'outside'

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

const laterDay = z.string().transform((text, context) => {
  const day = parseDay(text.trim())
  if (day === null) context.addIssue(text.trim() === '' ? 'deadline-missing' : 'day-format')
  else if (day < today()) context.addIssue('deadline-passed')
  return day ?? z.NEVER
})

/** Page 1: what it is about. A particular procurement brings its buyer and deadline. */
export const needInput = z.discriminatedUnion(
  'about',
  [
    z.object({
      about: z.literal('bid'),
      ...procurementFields,
      bidDeadlineOn: laterDay,
      needs: listOf(z.enum(NEEDS)),
      description: optionalText(500),
    }),
    ...(['get-started', 'understand-decision', 'other'] as const).map((about) =>
      z.object({ about: z.literal(about), needs: listOf(z.enum(NEEDS)), description: optionalText(500) }),
    ),
  ],
  { error: 'about-missing' },
)
export type NeedInput = z.output<typeof needInput>

export const orgNumberField = z.string().transform((text, context) => {
  const parsed = parseOrgNumber(text)
  if (!parsed.ok) context.addIssue(parsed.fault)
  return parsed.ok ? parsed.value : z.NEVER
})

/** Page 2: the company. The codes are checked against the host's lists where the case is opened. */
export const companyInput = z.object({
  orgNumber: orgNumberField,
  companyName: requiredText('company-name-missing', 200),
  municipalityCode: z.string().min(1, 'municipality-missing').max(10),
  industry: z.string().min(1, 'industry-missing').max(30),
  employees: z.string().min(1, 'employees-missing').max(30),
})
export type CompanyInput = z.output<typeof companyInput>

/** Page 2 as it is posted: a company outside the county is led elsewhere before anything else is asked of it. */
export const companyStepInput = z
  .record(z.string(), z.union([z.string(), z.array(z.string())]))
  .transform((typed, context): CompanyInput | typeof OUTSIDE_COUNTY => {
    if (typed.municipalityCode === OUTSIDE_COUNTY) return OUTSIDE_COUNTY
    const parsed = companyInput.safeParse(typed)
    for (const { path, message } of parsed.error?.issues ?? []) {
      context.addIssue({ code: 'custom', path: [...path], message })
    }
    return parsed.data ?? z.NEVER
  })

/** Page 3: whom to call. */
export const contactInput = z.object({
  name: nameField,
  email: emailField,
  phone: phoneField,
  callTime: z.enum(CALL_TIMES, 'call-time-missing'),
})
export type ContactInput = z.output<typeof contactInput>

export { ABOUTS }
