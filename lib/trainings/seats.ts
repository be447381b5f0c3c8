import type { TrainingStatus } from '@/lib/trainings/codes'

/** A seat that is offered is held so long, but never closer to the start than the second. */
export const OFFER_HOURS = 24
export const OFFER_ENDS_HOURS_BEFORE = 12

const HOUR = 3_600_000

/** Until when a seat that is offered now is held; null when it is too late to offer one. */
export function offerEndsAt(now: Date, startsAt: Date): Date | null {
  const latest = startsAt.getTime() - OFFER_ENDS_HOURS_BEFORE * HOUR
  return latest <= now.getTime() ? null : new Date(Math.min(now.getTime() + OFFER_HOURS * HOUR, latest))
}

/** What a visitor may do now. 'full': only the waiting list is left, also when others already wait for a free seat. */
export type SignUpState = 'open' | 'full' | 'closed' | 'cancelled' | 'past'

type Fill = {
  status: TrainingStatus
  seats: number
  taken: number
  waiting: number
  startsAt: Date
  endsAt: Date
  signUpClosesAt: Date
}

export function signUpState(training: Fill, now: Date): SignUpState {
  if (training.status === 'cancelled') return 'cancelled'
  if (training.endsAt <= now) return 'past'
  if (training.status !== 'published' || training.signUpClosesAt <= now) return 'closed'
  return seatsLeft(training) > 0 ? 'open' : 'full'
}

/** Seats that a newcomer can get: those who wait go first. */
export function seatsLeft({ seats, taken, waiting }: Pick<Fill, 'seats' | 'taken' | 'waiting'>): number {
  return waiting > 0 ? 0 : seats - taken
}
