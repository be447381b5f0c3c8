import { LONGEST_SEARCH } from '@/lib/cases/sought-text'
import { readOrder, type Direction, type Order } from '@/lib/lists/order'
import type { Query } from '@/lib/lists/query'
import { askedLine } from '@/lib/text/plain-text'

export const QUESTION_FILTERS = ['open', 'calls', 'answered', 'closed', 'unreached'] as const
export type QuestionFilter = (typeof QUESTION_FILTERS)[number]

/** The columns that the list is ordered by, and how each stands when it is chosen. */
export const QUESTION_SORTS = {
  due: 'ascending', number: 'descending', topic: 'ascending', organisation: 'ascending', status: 'ascending', who: 'ascending',
} as const satisfies Record<string, Direction> // prettier-ignore
export type QuestionSortKey = keyof typeof QUESTION_SORTS
export type QuestionSort = Order<QuestionSortKey>

export type QuestionsAsked = { show: QuestionFilter; q?: string; sort?: QuestionSort }

/** Reads what is asked of the list out of an address. What cannot be understood is left out rather than refused. */
export function readQuestions(query: Query): Required<QuestionsAsked> {
  return {
    show: QUESTION_FILTERS.find((one) => one === query.show) ?? 'open',
    q: askedLine(query.q, LONGEST_SEARCH),
    sort: readOrder(query, Object.keys(QUESTION_SORTS) as QuestionSortKey[], 'due'),
  }
}

/** The same as an address says it. */
export function questionsQuery({ show, q = '', sort = 'due' }: QuestionsAsked): Record<string, string> {
  return { ...(show !== 'open' && { show }), ...(q && { q }), ...(sort !== 'due' && { sort }) }
}
