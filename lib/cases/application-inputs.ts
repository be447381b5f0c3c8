import { z } from 'zod'
import { parseDay, today } from '@/lib/calendar/days'
import { CALL_TIMES, NEEDS } from '@/lib/cases/codes'
import { parseOrgNumber } from '@/lib/companies/org-number'
import { emailField, nameField, phoneField } from '@/lib/people/contact-fields'
import { procurementFields } from '@/lib/procurements/inputs'
import { listOf, optionalText, requiredText } from '@/lib/refusals/fields'

const laterDay = z.string().transform((text, context) => {
  const day = parseDay(text.trim())
  if (day === null) context.addIssue(text.trim() === '' ? 'deadline-missing' : 'day-format')
  else if (day < today()) context.addIssue('deadline-passed')
  return day ?? z.NEVER
})

/** What it is about. A particular procurement brings its buyer and deadline. */
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

/** The company. The codes are checked against the host's lists where the case is opened. */
export const companyInput = z.object({
  orgNumber: orgNumberField,
  companyName: requiredText('company-name-missing', 200),
  municipalityCode: z.string().min(1, 'municipality-missing').max(10),
  industry: z.string().min(1, 'industry-missing').max(30),
  employees: z.string().min(1, 'employees-missing').max(30),
})
export type CompanyInput = z.output<typeof companyInput>

/** Whom to call. */
export const contactInput = z.object({
  name: nameField,
  email: emailField,
  phone: phoneField,
  callTime: z.enum(CALL_TIMES, 'call-time-missing'),
})
export type ContactInput = z.output<typeof contactInput>
