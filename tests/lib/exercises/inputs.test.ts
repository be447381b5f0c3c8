import { answerExerciseInput } from '@/lib/exercises/inputs'

const said = (of: Record<string, unknown>) => answerExerciseInput.safeParse({ token: 'a', words: '', ...of })
const refusals = (of: Record<string, unknown>) =>
  (said(of).error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`)

it('asks how much and how soon of a yes and of a part, and of no other', () => {
  for (const answer of ['yes', 'partly']) {
    expect(refusals({ answer })).toEqual(['amount: amount-missing', 'withinHours: within-missing'])
    expect(refusals({ answer, amount: '5' })).toEqual(['withinHours: within-missing'])
    expect(refusals({ answer, amount: '5', withinHours: '24' })).toEqual([])
  }
  const no = said({ answer: 'no', amount: '5', withinHours: '24', forBuyers: 'on' })
  expect(no.data).toMatchObject({ answer: 'no', amount: null, withinHours: null, forBuyers: false })
})

it('refuses what is no form at all', () => {
  for (const typed of ['yes', null, undefined, 7]) expect(answerExerciseInput.safeParse(typed).success).toBe(false)
})
