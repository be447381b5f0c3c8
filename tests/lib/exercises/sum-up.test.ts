import { sumUp } from '@/lib/exercises/sum-up'

it('adds up what is promised, and of it what is there in time', () => {
  const silent = { answer: null, amount: null, withinHours: null }
  const companies = [
    ...[silent, { ...silent, answer: 'no' as const }],
    ...[
      { answer: 'yes' as const, amount: 20, withinHours: 24 },
      { answer: 'partly' as const, amount: 5, withinHours: 48 },
    ],
    { answer: 'partly' as const, amount: 7, withinHours: 72 },
  ]
  expect(sumUp(companies, 48)).toEqual({ answered: 4, counts: { yes: 1, partly: 2, no: 1 }, promised: 32, inTime: 25 })
  expect(sumUp([], 48)).toEqual({ answered: 0, counts: { yes: 0, partly: 0, no: 0 }, promised: 0, inTime: 0 })
})
