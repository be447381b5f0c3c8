import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import { messagesIn } from '@/lib/i18n/messages'
import type { Locale } from '@/lib/i18n/pathnames'
import type { MailFacts } from '@/lib/mail/facts'
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

/** What every mail to a participant is told with, as its training has it. */
type Shared = 'title' | 'when' | 'where' | 'trainingId' | 'registrationId'
/** The rest: nothing, words, or what the calendar file says; the file itself is made when the mail is sent. */
type More<T extends TrainingTemplate> =
  Exclude<keyof MailFacts<T>, Shared> extends never ? [] : [more: Omit<MailFacts<T>, Shared>]

/** A mail to a participant. It names the training, which is public, and leads to their own page. */
export async function queueTrainingMail<T extends TrainingTemplate>(
  tx: Tx,
  template: T,
  training: Training,
  registration: Registration,
  ...[more]: More<T>
): Promise<void> {
  if (!registration.email) return
  const locale = registration.locale as Locale
  const facts = {
    title: inLanguage(locale, training.titleSv, training.titleEn).text.replace(/[\r\n\0]+/g, ' '),
    when: whenWords(training, locale),
    where: training.place ?? messagesIn(locale).mail.online,
    trainingId: training.id,
    registrationId: registration.id,
    ...more,
  } as unknown as MailFacts<TrainingTemplate> // What it is told with beyond the shared facts is held by `More`.
  const path = registrationLink('seat', registration.id, locale)
  await queueMailTo<TrainingTemplate>(tx, { address: registration.email, locale }, template, facts, { path })
}
