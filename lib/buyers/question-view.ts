import type { LikelyProcurement } from '@/lib/buyers/likely-procurement'
import type { UndeliveredMail } from '@/lib/buyers/undelivered'
import type { QuestionStatus, QuestionTopic } from '@/lib/buyers/codes'

/** A question as its staff see it. Words and addresses are null once erased. */
export type QuestionView = {
  id: string
  number: string
  organisation: string | null
  name: string | null
  email: string | null
  phone: string | null
  topic: QuestionTopic
  text: string | null
  wantsCall: boolean
  reference: string | null
  tedNumber: string | null
  buyerOrgDigits: string | null
  boughtFor: string | null
  likely: LikelyProcurement[]
  undelivered: UndeliveredMail[]
  status: QuestionStatus
  version: number
  locale: 'sv' | 'en'
  askedAt: Date
  dueOn: string
  takenByName: string | null
  erased: boolean
  answers: { id: string; text: string; sentAt: Date; authorName: string }[]
  calls: { id: string; result: 'reached' | 'no-answer'; note: string | null; calledAt: Date; callerName: string }[]
}
