import { DatabaseError } from 'pg'
import { answerOf } from '@/bin/attack/answer-of'

const fault = (code: string) => Object.assign(new DatabaseError('no', 1, 'error'), { code })

it.each(['23514', '23505', '40001', 'UA061', '42501'])('counts %s as refused', (code) => {
  expect(answerOf(fault(code), 'lost answer')).toBe('refused')
})

it.each(['57P01', '57P03', '08006'])('knows nothing of what %s answered', (code) => {
  expect(answerOf(fault(code), 'lost answer')).toBe('lost answer')
})

it('knows nothing of what a broken line answered', () => {
  expect(answerOf(new Error('ECONNRESET'), 'lost answer')).toBe('lost answer')
})
