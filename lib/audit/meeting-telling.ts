import type { Telling } from '@/lib/audit/fact-kinds'
import type { MeetingFacts } from '@/lib/audit/meeting-events'

const meeting = { kind: 'choice', startsAt: 'instant', reserved: 'minutes' } as const

/** The facts that the sentences of meetings, and of what is reserved for them, are told with. */
export const MEETING_TELLING = {
  'meeting.booked': meeting,
  'meeting.moved': meeting,
  'meeting.carried-over': meeting,
  'meeting.held': {},
  'meeting.missed': {},
  'meeting.booked-again': { reserved: 'minutes' },
  'meeting.cancelled': { reason: 'choice' },
  'meeting.lapsed': {},
  'meeting.freed': {},
  'meeting.reminded': {},
  'meeting.words-forgotten': {},
  'meeting.offered': { kind: 'choice', reserved: 'minutes', endsAt: 'instant' },
  'meeting.picked': meeting,
  'meeting.offer-declined': {},
  'meeting.offer-withdrawn': {},
  'meeting.offer-lapsed': {},
  'meeting.offer-forgotten': {},
  'time.reserved': { minutes: 'minutes', minutesLeft: 'minutes' },
  'time.released': { minutes: 'minutes', reason: 'releaseReasons', minutesLeft: 'minutes' },
} as const satisfies { [T in keyof MeetingFacts]: Telling<MeetingFacts[T]> }
