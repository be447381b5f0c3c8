import { z } from 'zod'
import { listOf, requiredText, ticked } from '@/lib/refusals/fields'
import { parseDuration } from '@/lib/calendar/minutes'
import { ACTIVITIES } from '@/lib/rounds/activities'
import { isDay } from '@/lib/calendar/days'

export const openRoundInput = z.object({
  name: requiredText('round-name-missing', 100),
  code: z
    .string()
    .trim()
    .regex(/^[a-z0-9-]{1,40}$/, 'round-code-format'),
  openedOn: z.string().refine(isDay, 'day-format'),
  cap: z.string().transform((text, context) => {
    const cap = parseDuration(text)
    if (cap === null) context.addIssue('duration-format')
    return cap ?? z.NEVER
  }),
  responseWorkingDays: z.coerce
    .number('number-format')
    .int('number-format')
    .min(0, 'number-format')
    .max(30, 'number-format'),
  counted: listOf(z.enum(ACTIVITIES)),
  staffLoginLink: ticked,
})
export type OpenRoundInput = z.output<typeof openRoundInput>

export const closeRoundInput = z.object({ roundId: z.uuid() })
