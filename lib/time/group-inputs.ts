import { z } from 'zod'
import { durationField, pastDayField } from '@/lib/calendar/fields'
import { MEETING_KINDS } from '@/lib/meetings/codes'
import { handed, listOf, optionalText } from '@/lib/refusals/fields'
import { dayReasons } from '@/lib/time/inputs'

export const LARGEST_GROUP = 20

/** `number` is the case that the form stands in, `others` those of the other companies. */
export const groupAskedInput = z.object({
  number: handed(30, 'case-not-found'),
  /** Made where it is chosen and carried along: however often the step that draws is drawn, it draws once. */
  requestId: z.uuid(),
  others: listOf(handed(30, 'case-not-found')),
  duration: durationField('duration-missing'),
  activity: z.enum(MEETING_KINDS, 'activity-missing'),
  workedOn: pastDayField(),
  /** The booked meeting of the case that the form stands in. */
  meetingId: z.preprocess((typed) => typed || undefined, z.uuid().optional()),
})
export type GroupAskedInput = z.output<typeof groupAskedInput>

/** The same, once it has been seen what it draws; the note is written in every case. */
export const logGroupInput = groupAskedInput.extend({ ...dayReasons, note: optionalText(1000) })
export type LogGroupInput = z.output<typeof logGroupInput>
