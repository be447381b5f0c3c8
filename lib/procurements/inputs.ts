import { z } from 'zod'
import { dayField, clockOrNull, dayOrNull } from '@/lib/calendar/fields'
import { LAWS, PROCEDURES } from '@/lib/procurements/codes'
import { optionalLine, requiredLine } from '@/lib/refusals/fields'
import { normaliseTedNumber } from '@/lib/procurements/procurement-key'

const tedNumber = optionalLine(100).refine(
  (text) => text === '' || normaliseTedNumber(text) !== null,
  'ted-number-format',
)

/** What a procurement is known by, as a person writes it; nothing of it must be there. */
export const procurementNumbers = { reference: optionalLine(100), tedNumber }

/** What identifies a procurement and when its bids are due, as a person writes it. */
export const procurementFields = {
  buyerName: requiredLine('buyer-missing', 200),
  ...procurementNumbers,
  noticeUrl: optionalLine(2000).refine((text) => text === '' || /^https?:\/\/\S+\.\S+$/.test(text), 'url-format'),
  lots: optionalLine(200),
}

const orNull = (typed: unknown) => (typed === '' || typed === undefined ? null : typed)

/** A CPV code with or without the digit that checks it, as its eight digits. */
const cpv = optionalLine(20).transform((text, context) => {
  const digits = /^(\d{8})(?:\s*-?\s*\d)?$/.exec(text)?.[1]
  if (text !== '' && !digits) context.addIssue('cpv-format')
  return digits ?? null
})

/** What more staff know of it, or a notice tells. What is left out stays as it is. */
export const moreProcurementFields = {
  title: optionalLine(400).optional(),
  law: z.preprocess(orNull, z.enum(LAWS).nullable()).optional(),
  procedure: z.preprocess(orNull, z.enum(PROCEDURES).nullable()).optional(),
  cpv: cpv.optional(),
  questionsOn: dayOrNull(dayField('nearest')).optional(),
  questionsClock: clockOrNull,
  awardDecidedOn: dayOrNull(dayField('nearest')).optional(),
  standstillEndsOn: dayOrNull(dayField('nearest')).optional(),
  /** Of the notice that it is filled in from. */
  noticeId: z.uuid().optional().catch(undefined),
  noticeVersion: z
    .string()
    .regex(/^\d{1,4}$/)
    .optional()
    .catch(undefined),
}
