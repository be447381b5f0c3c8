import { z } from 'zod'
import { dayField, dayOrNull } from '@/lib/calendar/fields'
import type { PlainFormCode } from '@/lib/refusals/facts'
import { typedLine } from '@/lib/refusals/fields'

/** A number that `read` understands, null when nothing is typed. Refusal: `code`. */
const numberOrNull = (read: (digits: string) => number | null, code: PlainFormCode) =>
  typedLine(code)
    .transform((line, context) => {
      const digits = line.replace(/\s/g, '')
      const value = digits === '' ? undefined : read(digits)
      if (value === undefined) return null
      if (value !== null) return value
      context.addIssue(code)
      return z.NEVER
    })
    .optional()

const whole = (digits: string, most: number) =>
  /^\d{1,7}$/.test(digits) && Number(digits) >= 1 && Number(digits) <= most ? Number(digits) : null

const count = numberOrNull((digits) => whole(digits, 1_000_000), 'target-format')

/** Whole hours, '300' or '300 tim', in minutes. */
const hours = numberOrNull((digits) => {
  const read = whole(digits.replace(/(tim|timmar|h|hours)$/i, ''), 1_000_000)
  return read && read * 60
}, 'target-format')

/** '4,2' or '4.2' of five, in tenths. */
const mean = numberOrNull((digits) => {
  const tenths = /^\d([.,]\d)?$/.test(digits) ? Math.round(Number(digits.replace(',', '.')) * 10) : 0
  return tenths >= 10 && tenths <= 50 ? tenths : null
}, 'satisfaction-target-format')

/** What a round is to reach, each of it only if somebody has said so. */
export const targetFields = {
  endsOn: dayOrNull(dayField('coming')).optional(),
  cases: count,
  helped: count,
  minutes: hours,
  bids: count,
  firstBids: count,
  won: count,
  trainings: count,
  participants: count,
  satisfactionTenths: mean,
}

/** `no`: of the targets that their writer saw; 0 before the first. */
export const setTargetsInput = z.object({
  roundId: z.uuid(),
  no: z.coerce.number().int().min(0).max(1_000_000),
  ...targetFields,
})
export type SetTargetsInput = z.output<typeof setTargetsInput>
