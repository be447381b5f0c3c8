import type { QuestionStatus, QuestionTopic } from '@/lib/buyers/codes'

export type ListedQuestion = {
  id: string
  number: string
  topic: QuestionTopic
  organisation: string | null
  name: string | null
  phone: string | null
  status: QuestionStatus
  wantsCall: boolean
  askedAt: Date
  dueOn: string
  takenBy: string | null
  takenByName: string | null
  calls: number
}
