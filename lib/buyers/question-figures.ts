import { dayOf } from '@/lib/calendar/days'
import { withMonthsBetween } from '@/lib/calendar/months'
import { QUESTION_TOPICS, type QuestionStatus, type QuestionTopic } from '@/lib/buyers/codes'
import { BUYER_KINDS, buyerKindOf, type BuyerKind } from '@/lib/procurements/buyer-kinds'

/** What is counted of a question: neither whose it is nor its words. Days as YYYY-MM-DD. */
export type CountedQuestion = {
  topic: QuestionTopic
  status: QuestionStatus
  buyerOrgDigits: string | null
  askedAt: Date
  dueOn: string
  answeredAt: Date | null
  /** Somebody who wanted to be called has been reached. */
  reached: boolean
}

export type QuestionFigures = {
  asked: number
  /** Nobody has answered them, and they are not closed. */
  open: number
  answered: number
  /** Of those answered, by the day that was promised. */
  inTime: number
  /** Seconds from question to answer in the middle of all; null where none is answered. */
  median: number | null
  reached: number
  byTopic: readonly { key: QuestionTopic; count: number }[]
  byKind: readonly { key: BuyerKind; count: number }[]
  byMonth: readonly ({ month: string } & Record<QuestionStatus, number>)[]
}

/** The figures of the buyers' line, of the questions that are given. */
export function questionFigures(questions: readonly CountedQuestion[]): QuestionFigures {
  const count = (is: (one: CountedQuestion) => boolean) => questions.filter(is).length
  const answers = questions.flatMap((one) => (one.answeredAt ? [{ ...one, answeredAt: one.answeredAt }] : []))
  const kinds = questions.map(({ buyerOrgDigits }) => buyerKindOf(buyerOrgDigits ?? 'unknown'))
  const monthOf = ({ askedAt }: CountedQuestion) => dayOf(askedAt).slice(0, 7)
  return {
    asked: questions.length,
    open: count(({ status }) => status === 'asked' || status === 'taken'),
    answered: answers.length,
    inTime: answers.filter(({ answeredAt, dueOn }) => dayOf(answeredAt) <= dueOn).length,
    median: middleOf(answers.map(({ askedAt, answeredAt }) => (answeredAt.getTime() - askedAt.getTime()) / 1000)),
    reached: count(({ reached }) => reached),
    byTopic: QUESTION_TOPICS.map((key) => ({ key, count: count(({ topic }) => topic === key) })),
    byKind: BUYER_KINDS.filter((key) => key !== 'none').map((key) => ({
      key,
      count: kinds.filter((kind) => kind === key).length,
    })),
    byMonth: withMonthsBetween(questions.map(monthOf)).map((month) => {
      const of = (status: QuestionStatus) => count((one) => one.status === status && monthOf(one) === month)
      return { month, asked: of('asked'), taken: of('taken'), answered: of('answered'), closed: of('closed') }
    }),
  }
}

function middleOf(values: readonly number[]): number | null {
  const all = values.toSorted((one, other) => one - other)
  const [low, high] = [all[Math.floor((all.length - 1) / 2)], all[Math.ceil((all.length - 1) / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}
