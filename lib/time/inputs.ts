import { z } from 'zod'
import { isDay, today } from '@/lib/calendar/days'
import { ACTIVITIES } from '@/lib/rounds/activities'
import { LONGEST_ENTRY_MINUTES, minutes, parseDuration } from '@/lib/calendar/minutes'

export const REVERSAL_REASONS = [
  'wrong-duration',
  'wrong-day',
  'wrong-activity',
  'wrong-case',
  'duplicate',
  'other',
] as const
export type ReversalReason = (typeof REVERSAL_REASONS)[number]

const note = z.string().trim().max(1000, 'text-too-long').default('')

const duration = z.string().transform((text, context) => {
  const parsed = parseDuration(text)
  if (parsed === null) context.addIssue(text.trim() === '' ? 'duration-missing' : 'duration-format')
  return parsed ?? z.NEVER
})

/** Minutes written by the form itself, not by a person. */
const exactMinutes = z.coerce.number().int().min(0).max(LONGEST_ENTRY_MINUTES).transform(minutes)

export const logTimeInput = z.object({
  number: z.string(),
  requestId: z.uuid(),
  duration,
  /** Of the work done, what is recorded as time outside the support because it would pass the cap. */
  beyondCap: exactMinutes.default(minutes(0)),
  activity: z.enum(ACTIVITIES, 'activity-missing'),
  workedOn: z
    .string()
    .refine(isDay, 'day-format')
    .refine((day) => !isDay(day) || day <= today(), 'day-in-future'),
  note,
})
export type LogTimeInput = z.output<typeof logTimeInput>

/** The panel's form: a tapped number or a written duration, or the split of what passes the cap ('45:25'). */
export const logTimeForm = z.preprocess((typed) => {
  if (typeof typed !== 'object' || typed === null) return typed
  const { quick, split, ...rest } = typed as Record<string, unknown>
  if (typeof split === 'string' && split !== '') {
    const [duration, beyondCap] = split.split(':')
    return { ...rest, duration, beyondCap }
  }
  return quick ? { ...rest, duration: quick } : rest
}, logTimeInput)

export const reverseTimeInput = z.object({
  number: z.string(),
  requestId: z.uuid(),
  entryId: z.uuid(),
  reason: z.enum(REVERSAL_REASONS, 'reason-missing'),
  note,
})
export type ReverseTimeInput = z.output<typeof reverseTimeInput>
