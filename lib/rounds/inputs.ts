import { z } from 'zod'
import { parseDuration } from '@/lib/time/minutes'
import { ACTIVITIES } from '@/lib/time/activities'
import { isDay } from '@/lib/calendar/days'
import { listOf } from '@/lib/action/list-of'

export const openRoundInput = z.object({
  name: z.string().trim().min(1, 'round-name-missing').max(100, 'text-too-long'),
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
  staffLoginLink: z.preprocess((value) => value === 'on' || value === true, z.boolean()),
})
export type OpenRoundInput = z.output<typeof openRoundInput>

export const closeRoundInput = z.object({ roundId: z.uuid() })
