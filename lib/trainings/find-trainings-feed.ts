import 'server-only'
import { config } from '@/lib/config/config'
import { db } from '@/lib/db/client'
import { messagesIn } from '@/lib/i18n/messages'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { calendarFeed } from '@/lib/mail/calendar-feed'
import { eventOf, placeOf } from '@/lib/trainings/find-calendar'

/** Days back that a calendar is told of: long enough to learn that something was cancelled. */
const KEPT_DAYS = 60

/** The public trainings, as a calendar to subscribe to: without the links to online events, which participants get. */
export async function findTrainingsFeed(locale: Locale, now: Date = new Date()): Promise<string> {
  const trainings = await db().training.findMany({
    where: { publishedAt: { not: null }, endsAt: { gt: new Date(now.getTime() - KEPT_DAYS * 86_400_000) } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  })
  const { title } = messagesIn(locale).trainings
  const events = trainings.map((training) => ({
    ...eventOf(training, locale, training.publishedAt ?? now),
    cancelled: training.status === 'cancelled',
    where: placeOf(training, locale),
    url: config().appUrl + pagePath(locale, '/trainings/[slug]', { slug: training.slug }),
  }))
  return calendarFeed(title, 'Trainings', events)
}
