import { z } from 'zod'
import { clockOf } from '@/lib/calendar/clock'
import { today } from '@/lib/calendar/days'
import { clockOrNull, comingDayField, dayField, dayOrNull } from '@/lib/calendar/fields'
import { CALL_TIMES } from '@/lib/cases/codes'
import { toldFields as told } from '@/lib/cases/told-fields'
import { buyerFields } from '@/lib/companies/buyer-fields'
import { parseOrgNumber } from '@/lib/companies/org-number'
import { emailField, nameField } from '@/lib/people/contact-fields'
import { phoneField } from '@/lib/people/phone-field'
import { procurementFields } from '@/lib/procurements/inputs'
import { handed, readLine, requiredLine } from '@/lib/refusals/fields'

const { buyerName, ...otherFields } = procurementFields

/** A bid that is due today may still be handed in, unless its hour has passed. */
function isToCome(day: string, clock: string | null | undefined): boolean {
  return !clock || day > today() || clock > clockOf(new Date())
}

/**
 * What it is about. A particular procurement brings its buyer and deadline: when bids are due, or when the standstill ends
 * within which a decision can be challenged (LOU 2016:1145, ch. 20 s. 1), where there is one and it is known.
 */
export const needInput = z.discriminatedUnion(
  'about',
  [
    z
      .object({
        about: z.literal('bid'),
        // In the page's order, which the page to check repeats.
        buyerName,
        ...buyerFields,
        bidDeadlineOn: comingDayField('deadline-missing', 'deadline-passed'),
        bidDeadlineClock: clockOrNull,
        ...otherFields,
        ...told,
      })
      .refine(({ bidDeadlineOn, bidDeadlineClock }) => isToCome(bidDeadlineOn, bidDeadlineClock), {
        path: ['bidDeadlineClock'],
        error: 'deadline-clock-passed',
      }),
    z.object({
      about: z.literal('understand-decision'),
      buyerName,
      ...buyerFields,
      standstillEndsOn: dayOrNull(dayField('nearest')),
      ...otherFields,
      ...told,
    }),
    ...(['get-started', 'other'] as const).map((about) => z.object({ about: z.literal(about), ...told })),
  ],
  { error: 'about-missing' },
)
export type NeedInput = z.output<typeof needInput>

/** Refusals: `org-number-missing`, `org-number-format`, `org-number-check-digit`. */
export const orgNumberField = readLine((line) => {
  const parsed = parseOrgNumber(line)
  return parsed.ok ? parsed : { fault: parsed.fault }
}, 'org-number-missing')

/** The company. The codes are checked against the host's lists where the case is opened. */
export const companyInput = z.object({
  orgNumber: orgNumberField,
  companyName: requiredLine('company-name-missing', 200),
  municipalityCode: handed(10, 'municipality-missing'),
  industry: handed(30, 'industry-missing'),
  employees: handed(30, 'employees-missing'),
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
