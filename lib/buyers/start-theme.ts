import type { Topic } from '@/lib/buyers/codes'
import type { Barrier } from '@/lib/cases/codes'

/** The topic that each barrier is most often about; none where it may be any. */
const TOPIC_OF: Record<Barrier, Topic | ''> = {
  turnover: 'creditworthiness',
  references: 'formalities',
  insurance: 'formalities',
  certificates: 'formalities',
  form: 'formalities',
  time: 'formalities',
  'price-model': 'payment-terms',
  'digital-tool': 'formalities',
  other: '',
}

/** In one language, what a page about a theme begins with. */
export type ThemeWords = { question: string; answer: string }

/** What a general answer starts with when it comes from what companies met: its numbers and advice, to be worked on by hand. */
export function startThemeAnswer(barrier: Barrier, sv: ThemeWords, en: ThemeWords, today: string) {
  return {
    ...{ topic: TOPIC_OF[barrier], reviewedOn: today },
    ...{ questionSv: sv.question, answerSv: sv.answer, questionEn: en.question, answerEn: en.answer },
  }
}
