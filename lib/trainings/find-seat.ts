import 'server-only'
import { db } from '@/lib/db/client'
import type { Locale } from '@/lib/i18n/pathnames'
import type { RegistrationStatus } from '@/lib/trainings/codes'
import { publicTraining, WITH_QUEUE } from '@/lib/trainings/find-training'
import { openRegistrationLink, registrationLink } from '@/lib/trainings/links'
import type { PublicTraining } from '@/lib/trainings/training'

export type Seat = {
  training: PublicTraining
  status: RegistrationStatus
  /** How many wait before this one. */
  before: number
  offerEndsAt: Date | null
  /** Where an online event is held; only for who has a seat. */
  link: string | null
  over: boolean
  started: boolean
  attended: boolean
  certificate: string | null
  evaluation: string | null
}

/** A participant's own page, by the signed link; null for a link that was never made. */
export async function findSeat(token: string, locale: Locale, now: Date = new Date()): Promise<Seat | null> {
  const id = openRegistrationLink('seat', token)
  if (!id) return null
  const found = await db().trainingRegistration.findUnique({
    where: { id },
    include: { training: { include: WITH_QUEUE } },
  })
  if (!found) return null
  const { training, status, trainingId, queueNo, checkedInAt, evaluated, anonymisedAt } = found
  const before =
    status === 'waiting'
      ? await db().trainingRegistration.count({ where: { trainingId, status: 'waiting', queueNo: { lt: queueNo } } })
      : 0
  const over = training.endsAt <= now
  const attended = checkedInAt !== null
  return {
    training: publicTraining(training),
    status: status as RegistrationStatus,
    before,
    offerEndsAt: found.offerEndsAt,
    link: status === 'seated' && training.status === 'published' && !over ? training.link : null,
    over,
    started: training.startsAt <= now,
    attended,
    certificate: attended && over && !anonymisedAt ? registrationLink('certificate', id, locale) : null,
    evaluation: attended && over && !evaluated ? registrationLink('evaluation', id, locale) : null,
  }
}
