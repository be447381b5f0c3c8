import { z } from 'zod'
import { supportField } from '@/lib/calendar/fields'
import { minutes, MOST_SUPPORT_MINUTES } from '@/lib/calendar/minutes'
import { handed } from '@/lib/refusals/fields'

const isNothing = (typed: unknown) => typeof typed === 'string' && /^\s*0?\s*(min)?\s*$/.test(typed)

export const setEarmarkInput = z.object({
  number: handed(30, 'case-not-found'),
  requestId: z.uuid(),
  /** Emptied, or nought, it is free for every case again. */
  minutes: z
    .preprocess((typed) => (isNothing(typed) ? null : typed), supportField(1, 'earmark-format').nullable())
    .transform((count) => count ?? minutes(0)),
  /** What was set aside when the form was drawn. */
  seen: z.coerce.number().int().min(0).max(MOST_SUPPORT_MINUTES),
})
export type SetEarmarkInput = z.output<typeof setEarmarkInput>
