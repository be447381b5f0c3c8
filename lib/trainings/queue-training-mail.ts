import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import type { Locale } from '@/lib/i18n/pathnames'
import { queueMailTo } from '@/lib/mail/queue-mail'
import type { MailTemplate } from '@/lib/mail/templates'
import { inLanguage } from '@/lib/trainings/in-language'
import { registrationLink } from '@/lib/trainings/links'
import { whenWords } from '@/lib/trainings/when-words'

type Training = {
  id: string
  titleSv: string
  titleEn: string | null
  startsAt: Date
  endsAt: Date
  place: string | null
}
type Registration = { id: string; email: string | null; locale: string }
type TrainingTemplate = Extract<MailTemplate, `training-${string}`>

/** What a calendar shall be told with the mail; the file itself is made when the mail is sent. */
export type CalendarNews = 'request' | 'cancel' | null

/** A mail to a participant. It names the training, which is public, and leads to their own page. */
export async function queueTrainingMail(
  tx: Tx,
  template: TrainingTemplate,
  training: Training,
  registration: Registration,
  calendar: CalendarNews = null,
  more: Record<string, string> = {},
): Promise<void> {
  if (!registration.email) return
  const locale = registration.locale as Locale
  const facts = {
    title: inLanguage(locale, training.titleSv, training.titleEn).text.replace(/[\r\n\0]+/g, ' '),
    when: whenWords(training, locale),
    where: training.place ?? (locale === 'sv' ? 'på nätet' : 'online'),
    trainingId: training.id,
    registrationId: registration.id,
    ...(calendar && { calendar }),
    ...more,
  }
  const path = registrationLink('seat', registration.id, locale)
  await queueMailTo(tx, { address: registration.email, locale }, template, facts, { path })
}
