import 'server-only'
import { db } from '@/lib/db/client'
import type { Locale } from '@/lib/i18n/pathnames'
import { READER_KINDS, READERS, type RegistrationStatus } from '@/lib/trainings/codes'
import { publicTraining, WITH_QUEUE } from '@/lib/trainings/find-training'
import { inLanguage, type Told } from '@/lib/trainings/in-language'
import { openRegistrationLink, registrationLink } from '@/lib/trainings/links'
import { isFirstCome } from '@/lib/trainings/seats'
import type { PublicTraining } from '@/lib/trainings/training'

export type Seat = {
  training: PublicTraining
  status: RegistrationStatus
  /** Whom it is for; null once it is forgotten. */
  name: string | null
  /** The start is near: whoever takes a free seat first has it. */
  firstCome: boolean
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
  /** What those who arrange it have written, newest first. */
  messages: { id: string; sentAt: Date; text: Told }[]
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
  const messages = await listMessages(trainingId, status as RegistrationStatus)
  const over = training.endsAt <= now
  const attended = checkedInAt !== null
  return {
    training: publicTraining(training),
    status: status as RegistrationStatus,
    name: found.name,
    firstCome: isFirstCome(now, training.startsAt),
    before,
    offerEndsAt: found.offerEndsAt,
    link: status === 'seated' && training.status === 'published' && !over ? training.link : null,
    over,
    started: training.startsAt <= now,
    attended,
    certificate: attended && over && !anonymisedAt ? registrationLink('certificate', id, locale) : null,
    evaluation: attended && over && !evaluated ? registrationLink('evaluation', id, locale) : null,
    messages: messages.map(({ id, sentAt, textSv, textEn }) => ({
      id,
      sentAt,
      text: inLanguage(locale, textSv, textEn),
    })),
  }
}

/** Who was not written to does not read it either. */
async function listMessages(trainingId: string, status: RegistrationStatus) {
  const readers = READER_KINDS.filter((kind) => READERS[kind].includes(status))
  if (readers.length === 0) return []
  return db().trainingMessage.findMany({
    where: { trainingId, readers: { in: readers } },
    orderBy: { sentAt: 'desc' },
    select: { id: true, sentAt: true, textSv: true, textEn: true },
  })
}
