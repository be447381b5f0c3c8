import type { Same } from '../changes-nothing'

export const BUYERS: readonly Same[] = [
  {
    file: 'lib/buyers/list-questions.ts',
    what: 'r.person_id = p.id AND → nothing',
    why: 'nobody else has taken any question, whatever they are called',
  },
  {
    file: 'lib/buyers/move-question.ts',
    what: 'last → true',
    why: 'each question has the event that it was asked by',
  },
  {
    file: 'lib/buyers/sought-questions.ts',
    what: "sort === 'due' → false",
    why: 'without a column of its own it is the order that comes after each',
  },
  {
    file: 'lib/buyers/question-figures.ts',
    what: 'low === undefined || high === undefined → low === undefined',
    why: 'where one of the middle is missing, so is the other',
  },
  {
    file: 'lib/buyers/move-question.ts',
    what: "AND e.subject_kind = 'buyer-question' → nothing",
    why: 'no row of another kind has the id of a question',
  },
]
