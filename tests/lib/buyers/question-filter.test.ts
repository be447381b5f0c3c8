import { questionsQuery, readQuestions } from '@/lib/buyers/question-filter'

it('says in an address only what is not as usual, and reads it again', () => {
  expect(questionsQuery({ show: 'open' })).toEqual({})
  expect(questionsQuery(readQuestions({ show: 'nothing', sort: 'nothing' }))).toEqual({})
  const asked = { show: 'calls', q: 'avtal', sort: '-number' } as const
  expect(questionsQuery(asked)).toEqual(asked)
  expect(readQuestions(questionsQuery(asked))).toEqual(asked)
})
