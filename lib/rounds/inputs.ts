import { z } from 'zod'
import { listOf, requiredLine, ticked, typedLine } from '@/lib/refusals/fields'
import { dayField, durationField } from '@/lib/calendar/fields'
import { ACTIVITIES } from '@/lib/rounds/activities'

export const openRoundInput = z.object({
  name: requiredLine('round-name-missing', 100),
  code: typedLine('round-code-format').regex(/^[a-z0-9-]{1,40}$/, 'round-code-format'),
  openedOn: dayField('nearest'),
  cap: durationField(),
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
