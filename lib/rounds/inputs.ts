import { z } from 'zod'
import { requiredText, ticked } from '@/lib/action/fields'
import { parseDuration } from '@/lib/time/minutes'
import { ACTIVITIES } from '@/lib/time/activities'
import { isDay } from '@/lib/calendar/days'
import { listOf } from '@/lib/action/list-of'

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
