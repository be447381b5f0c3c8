import type { QuestionStatus, QuestionTopic } from '@/lib/buyers/codes'

/** What a lead may know of a question before reading it: neither who asked nor what. */
export type UnreadQuestion = {
  number: string
  topic: QuestionTopic
  status: QuestionStatus
  askedAt: Date
  dueOn: string
}
