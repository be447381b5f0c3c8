import type { TrainingStatus } from '@/lib/trainings/codes'

/** A seat that is offered is held so long, but never closer to the start than the second, and never shorter than the third. */
export const OFFER_HOURS = 24
export const OFFER_ENDS_HOURS_BEFORE = 12
export const OFFER_LEAST_HOURS = 6

/** So long before the start a free seat is whoever's takes it first. The same hours stand in `training_first_come`. */
export const FIRST_COME_HOURS = OFFER_ENDS_HOURS_BEFORE + OFFER_LEAST_HOURS

const HOUR = 3_600_000

/** Until when a seat that is offered now is held; null when no offer could run its time any more. */
export function offerEndsAt(now: Date, startsAt: Date): Date | null {
  if (isFirstCome(now, startsAt)) return null
  return new Date(Math.min(now.getTime() + OFFER_HOURS * HOUR, startsAt.getTime() - OFFER_ENDS_HOURS_BEFORE * HOUR))
}

/** Whether those who wait no longer go first, for the start is near. */
export function isFirstCome(now: Date, startsAt: Date): boolean {
  return now.getTime() > startsAt.getTime() - FIRST_COME_HOURS * HOUR
}

/** Whoever had less time to answer than others have keeps their place in the queue. */
export function wasCutShort({ offeredAt, offerEndsAt }: { offeredAt: Date | null; offerEndsAt: Date | null }): boolean {
  return offeredAt !== null && offerEndsAt !== null && offerEndsAt.getTime() - offeredAt.getTime() < OFFER_HOURS * HOUR
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
  return seatsLeft(training, now) > 0 ? 'open' : 'full'
}

/** Seats that a newcomer can get: those who wait go first, until it is first come, first served. */
export function seatsLeft(
  { seats, taken, waiting, startsAt }: Pick<Fill, 'seats' | 'taken' | 'waiting' | 'startsAt'>,
  now: Date,
): number {
  return waiting > 0 && !isFirstCome(now, startsAt) ? 0 : seats - taken
}
