import { z } from 'zod'
import { clockField, comingDayField, durationField } from '@/lib/calendar/fields'
import { minutes } from '@/lib/calendar/minutes'
import { MEETING_KINDS } from '@/lib/meetings/codes'
import { handed, lineOrNull, requiredLine, ticked, seenNumber } from '@/lib/refusals/fields'

export const LONGEST_MEETING_MINUTES = 480
const SHORTEST_MEETING_MINUTES = 5

const length = durationField('duration-missing').refine(
  (count) => count >= SHORTEST_MEETING_MINUTES && count <= LONGEST_MEETING_MINUTES,
  'meeting-length',
)
/** Nothing written reserves nothing. */
const reserved = z.preprocess(
  (typed) => (typed === '' || typed === undefined || typed === '0' ? null : typed),
  durationField()
    .refine((count) => count <= LONGEST_MEETING_MINUTES, 'meeting-length')
    .nullable()
    .transform((count) => count ?? minutes(0)),
)

export const arranged = {
  kind: z.enum(MEETING_KINDS, 'activity-missing'),
  day: comingDayField('day-format', 'meeting-passed'),
  clock: clockField(),
  length,
  reserved,
  place: requiredLine('meeting-place-missing', 300),
  participants: lineOrNull(300),
  /** Whoever was warned of another meeting, or of being away, books all the same. */
  despite: ticked,
}

const ofCase = { number: handed(30, 'case-not-found') }
/** `sequence` is the one the form was drawn with: whoever changes something older is told so. */
const ofMeeting = { ...ofCase, meetingId: z.uuid(), sequence: seenNumber() }

export const bookMeetingInput = z.object({ ...ofCase, ...arranged, requestId: z.uuid() })
export type BookMeetingInput = z.output<typeof bookMeetingInput>

export const moveMeetingInput = z.object({ ...ofMeeting, ...arranged, requestId: z.uuid() })
export type MoveMeetingInput = z.output<typeof moveMeetingInput>

export const endMeetingInput = z.object({ ...ofMeeting, requestId: z.uuid() })
export type EndMeetingInput = z.output<typeof endMeetingInput>

/** A button and nothing more. */
export const calendarInput = z.object({})
