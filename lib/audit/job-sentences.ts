import type { JobEvents } from '@/lib/audit/job-events'
import type { Sentences } from '@/lib/audit/sentence-words'

export const jobSentences: Pick<Sentences, keyof JobEvents> = {
  'mail.retried': { sv: () => 'Lät skicka ett mejl igen.', en: () => 'Had an email sent again.' },
  'mail.confirmed': {
    sv: () => 'Antecknade att ett mejl har kommit fram.',
    en: () => 'Noted that an email has arrived.',
  },
  'schedule.retried': {
    sv: () => 'Lät köra ett återkommande jobb direkt.',
    en: () => 'Had a recurring job run at once.',
  },
}
