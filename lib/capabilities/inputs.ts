import { z } from 'zod'
import { DIVISIONS } from '@/lib/advisors/codes'
import { addDays, today } from '@/lib/calendar/days'
import { comingDayField } from '@/lib/calendar/fields'
import { COVERS, LEAD_HOURS, MOST_DAYS, PERS, UNITS } from '@/lib/capabilities/codes'
import { phoneField } from '@/lib/people/phone-field'
import type { PlainFormCode } from '@/lib/refusals/facts'
import { listOf, ticked, typedLine, seenNumber } from '@/lib/refusals/fields'

const MOST = 1_000_000

/** A whole number as it is typed, '1 200' too. Refusals: `missing` when there is nothing, `amount-format`. */
export const amountField = (missing: PlainFormCode) =>
  typedLine(missing).transform((line, context) => {
    const digits = line.replace(/\s/g, '')
    const number = /^\d{1,7}$/.test(digits) ? Number(digits) : 0
    if (number >= 1 && number <= MOST) return number
    context.addIssue(line === '' ? missing : 'amount-format')
    return z.NEVER
  })

const leadHours = z.coerce.number('lead-missing').pipe(z.literal(LEAD_HOURS, 'lead-missing'))
const phone = z.preprocess((typed) => (typed === '' || typed === undefined ? null : typed), phoneField.nullable())

export const declareCapabilityInput = z
  .object({
    requestId: z.uuid(),
    /** As it was seen; 0 where the kind has not been told of. */
    version: seenNumber(),
    companyId: z.uuid('company-missing'),
    division: z.enum(DIVISIONS, 'division-missing'),
    municipalities: listOf(z.string().regex(/^\d{4}$/)).refine((codes) => codes.length > 0, 'municipalities-missing'),
    unit: z.enum(UNITS, 'unit-missing'),
    per: z.enum(PERS, 'per-missing'),
    normal: amountField('amount-missing'),
    peak: amountField('peak-missing'),
    leadHours,
    backupPower: ticked,
    ownTransport: ticked,
    otherSupplier: ticked,
    wouldAgree: ticked,
    phone,
    covers: z.enum(COVERS, 'covers-missing'),
    validUntil: comingDayField('valid-until-missing', 'valid-until-passed', 'valid-until-far').refine(
      (day) => day <= addDays(today(), MOST_DAYS),
      'valid-until-far',
    ),
  })
  .refine(({ normal, peak }) => peak >= normal, { path: ['peak'], error: 'peak-below-normal' })
export type DeclareCapabilityInput = z.output<typeof declareCapabilityInput>

export const withdrawCapabilityInput = z.object({ companyId: z.uuid(), capabilityId: z.uuid() })
export type WithdrawCapabilityInput = z.output<typeof withdrawCapabilityInput>
