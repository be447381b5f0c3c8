import 'server-only'
import { removeExpired } from '@/lib/jobs/remove-expired'
import { lapseOffers } from '@/lib/trainings/lapse-offers'
import { offerFreeSeats } from '@/lib/trainings/offer-free-seats'
import { remindParticipants } from '@/lib/trainings/remind-participants'
import { thankParticipants } from '@/lib/trainings/thank-participants'

/**
 * Work the system does by itself. `run` may be stopped half-way and run again: what it does twice, it does once. A
 * new name also gets its words in messages/<language>/jobs.json.
 */
export type Schedule = { name: string; everyMinutes: number; run: () => Promise<unknown> }

export const SCHEDULES: readonly Schedule[] = [
  { name: 'lapse-offers', everyMinutes: 1, run: () => lapseOffers() },
  { name: 'offer-free-seats', everyMinutes: 1, run: () => offerFreeSeats() },
  { name: 'remind-participants', everyMinutes: 5, run: () => remindParticipants() },
  { name: 'thank-participants', everyMinutes: 5, run: () => thankParticipants() },
  { name: 'remove-expired', everyMinutes: 10, run: removeExpired },
]
