import type { QuestionStatus, QuestionTopic } from '@/lib/buyers/codes'

/** What the asker sees of their own question. */
export type AskedQuestion = {
  number: string
  topic: QuestionTopic
  text: string
  status: QuestionStatus
  wantsCall: boolean
  askedAt: Date
  dueOn: string
  answers: { id: string; text: string; sentAt: Date }[]
}
