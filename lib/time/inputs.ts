import { z } from 'zod'
import { durationField, pastDayField } from '@/lib/calendar/fields'
import { ACTIVITIES } from '@/lib/rounds/activities'
import { handed, optionalText, requiredLine, requiredText } from '@/lib/refusals/fields'
import { LONGEST_ENTRY_MINUTES, minutes } from '@/lib/calendar/minutes'
import { CORRECTION_REASONS, EARLY_REASONS, LATE_REASONS } from '@/lib/time/codes'

const note = optionalText(1000)

/** Of the cases to move an entry to: one that is not among those offered. */
export const OTHER_CASE = 'other'

/** Minutes written by the form itself, not by a person. */
const exactMinutes = z.coerce.number().int().min(0).max(LONGEST_ENTRY_MINUTES).transform(minutes)

/** Asked for only where the day needs them. */
export const dayReasons = {
  earlyReason: z.preprocess((value) => value || null, z.enum(EARLY_REASONS, 'reason-missing').nullable()),
  lateReason: z.preprocess((value) => value || null, z.enum(LATE_REASONS, 'reason-missing').nullable()),
}

export const logTimeInput = z.object({
  number: handed(30, 'case-not-found'),
  requestId: z.uuid(),
  duration: durationField('duration-missing'),
  /** Of the work done, what is recorded as time outside the support because it would pass the cap. */
  beyondCap: exactMinutes.default(minutes(0)),
  activity: z.enum(ACTIVITIES, 'activity-missing'),
  workedOn: pastDayField(),
  ...dayReasons,
  note,
  /** The booked meeting that the work was done at. */
  meetingId: z.uuid().optional(),
})
export type LogTimeInput = z.output<typeof logTimeInput>

/**
 * The panel's form: a tapped number or a written duration, the length of a call, or the split of what passes the cap
 * ('45:25').
 */
export const logTimeForm = z.preprocess((typed) => {
  if (typeof typed !== 'object' || typed === null) return typed
  const { quick, split, call, ...rest } = typed as Record<string, unknown>
  if (typeof split === 'string' && split !== '') {
    const [duration, beyondCap] = split.split(':')
    return { ...rest, duration, beyondCap }
  }
  if (typeof call === 'string' && call !== '') return { ...rest, duration: call, activity: 'call' }
  return quick ? { ...rest, duration: quick } : rest
}, logTimeInput)

export const reverseTimeInput = z.object({
  number: handed(30, 'case-not-found'),
  requestId: z.uuid(),
  entryId: z.uuid(),
  reason: z.enum(CORRECTION_REASONS, 'reason-missing'),
  note,
})
export type ReverseTimeInput = z.output<typeof reverseTimeInput>

export const moveEntryInput = z.object({
  number: handed(30, 'case-not-found'),
  requestId: z.uuid(),
  entryId: z.uuid(),
  /** The number of the case that it moves to. */
  target: requiredLine('target-missing', 30).transform((number) => number.toUpperCase()),
  ...dayReasons,
})
export type MoveEntryInput = z.output<typeof moveEntryInput>
/** `target` is one of the cases offered, or that it is another, whose number is written in `other`. */
export type MoveEntryFields = MoveEntryInput & { other: string; note: string }

function chosenTarget(typed: unknown): unknown {
  if (typeof typed !== 'object' || typed === null) return typed
  const { target, other, ...rest } = typed as Record<string, unknown>
  return { ...rest, target: target && target !== OTHER_CASE ? target : other }
}

export const moveEntryForm = z.preprocess(chosenTarget, moveEntryInput)

/** The same, asked of a second person, with what they should know. */
export const askMoveInput = moveEntryInput.extend({ note })
export type AskMoveInput = z.output<typeof askMoveInput>
export const askMoveForm = z.preprocess(chosenTarget, askMoveInput)

export const decideCorrectionInput = z.object({
  number: handed(30, 'case-not-found'),
  correctionId: z.uuid(),
})
export type DecideCorrectionInput = z.output<typeof decideCorrectionInput>

export const declineCorrectionInput = decideCorrectionInput.extend({ note: requiredLine('text-missing', 300) })
export type DeclineCorrectionInput = z.output<typeof declineCorrectionInput>

/** A note written afterwards, of all that the request `logged` has logged. */
export const noteEntryInput = z.object({
  number: handed(30, 'case-not-found'),
  logged: z.uuid(),
  text: requiredText('text-missing', 1000),
})
export type NoteEntryInput = z.output<typeof noteEntryInput>

/** `undoes` is the request whose time is taken back, all of it. */
export const undoTimeInput = z.object({
  number: handed(30, 'case-not-found'),
  requestId: z.uuid(),
  undoes: z.uuid(),
})
export type UndoTimeInput = z.output<typeof undoTimeInput>
