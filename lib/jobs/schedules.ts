import 'server-only'
import { publishDue } from '@/lib/articles/publish-due'
import { checkTrailNightly } from '@/lib/health/check-trail'
import { remindOfCapabilities } from '@/lib/capabilities/remind-of-capabilities'
import { endDueRoles } from '@/lib/people/end-due-roles'
import { closeDueExercises } from '@/lib/exercises/close-due-exercises'
import { removeExpired } from '@/lib/jobs/remove-expired'
import { tellClosedCases } from '@/lib/conflicts/tell-closed-cases'
import { lapseMeetings } from '@/lib/meetings/lapse-meetings'
import { lapseTimes } from '@/lib/meetings/lapse-times'
import { openDueRound } from '@/lib/meetings/open-due-round'
import { remindOfMeetings } from '@/lib/meetings/remind-of-meetings'
import { announceRound } from '@/lib/newsletter/announce-round'
import { queueDigests } from '@/lib/notices/queue-digests'
import { askFollowUps } from '@/lib/outcomes/ask-follow-ups'
import { lapseOffers } from '@/lib/registrations/lapse-offers'
import { offerFreeSeats } from '@/lib/registrations/offer-free-seats'
import { remindParticipants } from '@/lib/registrations/remind-participants'
import { thankParticipants } from '@/lib/registrations/thank-participants'
import { CHECKPOINT_SCHEDULE } from '@/lib/proofs/ask-checkpoint'
import { sendCheckpoints } from '@/lib/proofs/send-checkpoints'
import { signDueCheckpoint } from '@/lib/proofs/sign-due-checkpoint'
import { queueAnnouncements } from '@/lib/trainings/queue-announcements'

/**
 * Work the system does by itself. `run` may be stopped half-way and run again: what it does twice, it does once. A
 * new name also gets its words in messages/<language>/jobs.json.
 */
export type Schedule = { name: string; everyMinutes: number; run: () => Promise<unknown> }

export const SCHEDULES: readonly Schedule[] = [
  { name: 'lapse-offers', everyMinutes: 1, run: () => lapseOffers() },
  { name: 'queue-announcements', everyMinutes: 1, run: () => queueAnnouncements() },
  { name: 'queue-digests', everyMinutes: 1, run: () => queueDigests() },
  { name: 'open-due-round', everyMinutes: 1, run: openDueRound },
  { name: 'announce-round', everyMinutes: 1, run: announceRound },
  { name: 'offer-free-seats', everyMinutes: 1, run: () => offerFreeSeats() },
  { name: 'remind-participants', everyMinutes: 5, run: () => remindParticipants() },
  { name: 'thank-participants', everyMinutes: 5, run: () => thankParticipants() },
  { name: 'lapse-meetings', everyMinutes: 5, run: () => lapseMeetings() },
  { name: 'lapse-times', everyMinutes: 5, run: () => lapseTimes() },
  { name: 'remind-of-meetings', everyMinutes: 5, run: () => remindOfMeetings() },
  { name: 'remind-of-capabilities', everyMinutes: 60, run: () => remindOfCapabilities() },
  { name: 'end-due-roles', everyMinutes: 1, run: () => endDueRoles() },
  { name: 'close-due-exercises', everyMinutes: 1, run: () => closeDueExercises() },
  { name: 'ask-follow-ups', everyMinutes: 10, run: () => askFollowUps() },
  { name: 'tell-closed-cases', everyMinutes: 10, run: tellClosedCases },
  { name: 'remove-expired', everyMinutes: 10, run: removeExpired },
  { name: 'check-trail', everyMinutes: 10, run: () => checkTrailNightly() },
  { name: 'publish-due', everyMinutes: 1, run: () => publishDue() },
  { name: CHECKPOINT_SCHEDULE, everyMinutes: 1, run: () => signDueCheckpoint() },
  { name: 'send-checkpoints', everyMinutes: 1, run: sendCheckpoints },
]
