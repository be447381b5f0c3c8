import 'server-only'
import { config } from '@/lib/config/config'
import { host } from '@/lib/config/host'
import { db } from '@/lib/db/client'
import type { Training } from '@/lib/db/generated/client'
import { messagesIn } from '@/lib/i18n/messages'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import type { MailCalendar } from '@/lib/mail/transport'
import { calendarFile, type CalendarEvent } from '@/lib/mail/calendar-file'
import { inLanguage } from '@/lib/trainings/in-language'
import { registrationLink } from '@/lib/trainings/links'

/** The calendar file anyone may fetch: without the link to an online event. Null for what is not public. */
export async function findCalendar(slug: string, locale: Locale, now: Date = new Date()): Promise<string | null> {
  const training = await db().training.findUnique({ where: { slug } })
  if (!training?.publishedAt) return null
  const url = config().appUrl + pagePath(locale, '/trainings/[slug]', { slug })
  const method = training.status === 'cancelled' ? 'cancel' : 'publish'
  return calendarFile({ ...eventOf(training, locale, now), method, url, where: placeOf(training, locale) })
}

/** What goes with a mail to a participant, made as things stand when it is sent. */
export async function findSeatCalendar(registrationId: string, now: Date = new Date()): Promise<MailCalendar | null> {
  const found = await db().trainingRegistration.findUnique({
    where: { id: registrationId },
    include: { training: true },
  })
  if (!found?.email) return null
  const { training } = found
  const locale = found.locale as Locale
  // A confirmation that waited in the queue while the seat was given up must not put the event back.
  const method = found.status === 'seated' && training.status === 'published' ? 'request' : 'cancel'
  const content = calendarFile({
    ...eventOf(training, locale, now),
    method,
    url: config().appUrl + registrationLink('seat', found.id, locale),
    where: [training.place, training.link].filter(Boolean).join(', '),
    attendee: { name: found.name ?? '', email: found.email },
  })
  return { method: method === 'request' ? 'REQUEST' : 'CANCEL', content }
}

export function eventOf(
  training: Training,
  locale: Locale,
  now: Date,
): Omit<CalendarEvent, 'method' | 'url' | 'where'> {
  const { id, sequence, startsAt, endsAt, titleSv, titleEn, audienceSv, audienceEn } = training
  const { authority } = host()
  return {
    uid: `training-${id}@${new URL(config().appUrl).hostname}`,
    product: 'Trainings',
    sequence,
    startsAt,
    endsAt,
    madeAt: now,
    title: inLanguage(locale, titleSv, titleEn).text,
    text: inLanguage(locale, audienceSv, audienceEn).text,
    organizer: { name: authority.name[locale], email: authority.email },
  }
}

export function placeOf({ place }: Training, locale: Locale): string {
  return place ?? messagesIn(locale).trainings.online
}
