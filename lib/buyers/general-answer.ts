import type { Topic } from '@/lib/buyers/codes'
import type { Locale } from '@/lib/i18n/pathnames'

export type GeneralAnswer = {
  slug: string
  topic: Topic
  questionSv: string
  answerSv: string
  questionEn: string | null
  answerEn: string | null
  reviewedOn: string
  version: number
}

/** The answer in the reader's language. `lang` is given when the page speaks another: the answer is in Swedish only. */
export function inLanguage(answer: GeneralAnswer, locale: Locale): { question: string; text: string; lang?: 'sv' } {
  const { questionSv, answerSv, questionEn, answerEn } = answer
  if (locale === 'en' && questionEn && answerEn) return { question: questionEn, text: answerEn }
  return { question: questionSv, text: answerSv, ...(locale === 'en' ? { lang: 'sv' as const } : {}) }
}
