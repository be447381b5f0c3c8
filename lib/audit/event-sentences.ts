import type { AuditEventType } from '@/lib/audit/audit-events'
import { buyersSentences } from '@/lib/audit/buyers-sentences'
import { caseSentences } from '@/lib/audit/case-sentences'
import { pagesSentences } from '@/lib/audit/pages-sentences'
import { partnersSentences } from '@/lib/audit/partners-sentences'
import { jobSentences } from '@/lib/audit/job-sentences'
import { peopleSentences } from '@/lib/audit/people-sentences'
import type { Sentence, Sentences, SentenceWords } from '@/lib/audit/sentence-words'
import { timeSentences } from '@/lib/audit/time-sentences'
import { trainingSentences } from '@/lib/audit/training-sentences'

/** What each event tells, in both languages. Who did it and when stand beside the sentence. */
export const eventSentences: Sentences = {
  ...caseSentences,
  ...timeSentences,
  ...peopleSentences,
  ...partnersSentences,
  ...pagesSentences,
  ...jobSentences,
  ...trainingSentences,
  ...buyersSentences,
}

export const EVENT_TYPES = Object.keys(eventSentences) as AuditEventType[]

/** The sentence of a stored event. A type that a later version wrote is told by its code. */
export function eventSentence(type: string, facts: unknown, locale: 'sv' | 'en', words: SentenceWords): string {
  if (!Object.hasOwn(eventSentences, type)) return type
  const sentence = eventSentences[type as AuditEventType][locale] as Sentence<AuditEventType>
  return sentence(facts as Parameters<typeof sentence>[0], words)
}
