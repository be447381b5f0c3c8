import { z } from 'zod'
import { durationField, pastDayField } from '@/lib/calendar/fields'
import { MEETING_KINDS } from '@/lib/meetings/codes'
import { handed, optionalText, seenNumber } from '@/lib/refusals/fields'
import { dayReasons } from '@/lib/time/inputs'

/** A meeting that another advisor took part in too, in the case that the form stands in. */
export const jointAskedInput = z.object({
  number: handed(30, 'case-not-found'),
  /** Made where it is chosen and carried along: however often the step that draws is drawn, it draws once. */
  requestId: z.uuid(),
  secondId: z.uuid('second-missing'),
  duration: durationField('duration-missing'),
  activity: z.enum(MEETING_KINDS, 'activity-missing'),
  workedOn: pastDayField(),
  /** The booked meeting that it was. */
  meetingId: z.preprocess((typed) => typed || undefined, z.uuid().optional()),
})
export type JointAskedInput = z.output<typeof jointAskedInput>

/** The same, once it has been seen what it draws. */
export const logJointInput = jointAskedInput.extend({
  /** How many minutes it was seen to draw in all. */
  drawn: seenNumber(),
  ...dayReasons,
  note: optionalText(1000),
})
export type LogJointInput = z.output<typeof logJointInput>
