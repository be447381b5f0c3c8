import type { QuestionView } from '@/lib/buyers/question-view'

const LONGEST_QUESTION = 200

/** What a general answer starts with when it comes from a question: its words, to be scrubbed by hand. */
export function startGeneralAnswer(question: QuestionView | null, today: string): Record<string, string> {
  if (!question) return { reviewedOn: today }
  const { topic, text, answers, locale } = question
  const asked = (text ?? '').replace(/\s+/g, ' ').slice(0, LONGEST_QUESTION)
  const answer = answers.map((one) => one.text).join('\n\n')
  const words: Record<string, string> =
    locale === 'en' ? { questionEn: asked, answerEn: answer } : { questionSv: asked, answerSv: answer }
  return { topic: topic === 'other' ? '' : topic, ...words, reviewedOn: today }
}
