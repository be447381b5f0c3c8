import { z } from 'zod'
import { durationField } from '@/lib/calendar/fields'
import { minutes } from '@/lib/calendar/minutes'
import { handed } from '@/lib/refusals/fields'

const isNothing = (typed: unknown) => typeof typed === 'string' && /^\s*0?\s*(min)?\s*$/.test(typed)

export const setEarmarkInput = z.object({
  number: handed(30, 'case-not-found'),
  requestId: z.uuid(),
  /** Emptied, or nought, it is free for every case again. */
  minutes: z
    .preprocess((typed) => (isNothing(typed) ? null : typed), durationField('duration-format').nullable())
    .transform((count) => count ?? minutes(0)),
  /** What was set aside when the form was drawn. */
  seen: z.coerce.number().int().min(0).max(6000),
})
export type SetEarmarkInput = z.output<typeof setEarmarkInput>
