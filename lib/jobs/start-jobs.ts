import 'server-only'
import { removeExpired } from '@/lib/jobs/remove-expired'
import { repeat } from '@/lib/jobs/repeat'
import { sendDueMails } from '@/lib/mail/send-due-mails'
import { lapseOffers } from '@/lib/trainings/lapse-offers'
import { offerFreeSeats } from '@/lib/trainings/offer-free-seats'
import { remindParticipants } from '@/lib/trainings/remind-participants'
import { thankParticipants } from '@/lib/trainings/thank-participants'

const MAIL_EVERY = 2_000
const CLEAN_EVERY = 10 * 60_000
const SEATS_EVERY = 30_000
const LETTERS_EVERY = 5 * 60_000

const kept = globalThis as typeof globalThis & { jobs?: (() => void)[] }

/** Starts what the web server does by itself, once in this process. */
export function startJobs(): void {
  kept.jobs ??= [
    repeat('send-mails', MAIL_EVERY, sendDueMails),
    repeat('remove-expired', CLEAN_EVERY, removeExpired),
    repeat('lapse-offers', SEATS_EVERY, () => lapseOffers()),
    repeat('offer-free-seats', SEATS_EVERY, () => offerFreeSeats()),
    repeat('remind-participants', LETTERS_EVERY, () => remindParticipants()),
    repeat('thank-participants', LETTERS_EVERY, () => thankParticipants()),
  ]
}
