import { acceptAndAssignInput, nextField, viewField } from '@/lib/cases/inputs'
import { afterDecision, NO_NEXT, nextInQueue, queuePath, queueView } from '@/lib/cases/queue-place'

const numbers = ['UA-2026-0003', 'UA-2026-0001', 'UA-2026-0002']

it('goes on to the case that follows, from the last to the one before, and nowhere when it was the only one', () => {
  expect(nextInQueue(numbers, 'UA-2026-0003')).toBe('UA-2026-0001')
  expect(nextInQueue(numbers, 'UA-2026-0002')).toBe('UA-2026-0001')
  expect(nextInQueue(['UA-2026-0003'], 'UA-2026-0003')).toBe(NO_NEXT)
  expect(nextInQueue([], 'UA-2026-0003')).toBe(NO_NEXT)
  expect(nextInQueue(numbers, 'UA-2026-0099')).toBe('UA-2026-0003')
})

it('keeps what is chosen, the page and the decision in the address', () => {
  expect(queuePath('sv')).toBe('/ledning/ko')
  expect(queuePath('sv', { page: 1, shown: 'UA-2026-0001' })).toBe('/ledning/ko?visa=UA-2026-0001')
  expect(queuePath('en', { page: 2, shown: 'UA-2026-0001' })).toContain('?page=2&visa=UA-2026-0001')
})

it('leads back to the queue when the decision was made there, and to the case when it was not', () => {
  const number = 'UA-2026-0003'
  expect(afterDecision('sv', { number })).toBe('/arenden/UA-2026-0003')
  expect(afterDecision('sv', { number, next: 'UA-2026-0001' })).toBe('/ledning/ko?visa=UA-2026-0001&done=UA-2026-0003')
  expect(afterDecision('sv', { number, next: NO_NEXT })).toBe('/ledning/ko?done=UA-2026-0003')
  const view = queueView({ asked: { q: 'måla & tapet', sort: '-waited' }, page: 2 })
  expect(afterDecision('sv', { number, next: NO_NEXT, view })).toBe(
    '/ledning/ko?q=m%C3%A5la+%26+tapet&sort=-waited&page=2&done=UA-2026-0003',
  )
  expect(queueView({ asked: { q: '', sort: 'slack' }, page: 1 })).toBeUndefined()
})

it.each(['https://elsewhere.example', '//x', '', ['UA-2026-0001', 'UA-2026-0002']])(
  'follows no other address than that of a case: %p',
  (next) => {
    expect(nextField.parse(next)).toBeUndefined()
    const { advisorId, ...input } = acceptAndAssignInput.parse({
      number: 'UA-2026-0003', version: '1', advisorId: '6f6f2c1e-5b0e-4a5d-9c58-0a9b9b0f4a11', next, view: 'page=0',
    }) // prettier-ignore
    expect(advisorId).toBeTruthy()
    expect(afterDecision('sv', input)).toBe('/arenden/UA-2026-0003')
  },
)

it('carries along only what an address says of the queue', () => {
  const number = 'UA-2026-0003'
  const view = 'visa=UA-2026-0009&done=UA-2026-0009&sort=up&company=x&page=0&other=//x'
  expect(afterDecision('sv', { number, next: NO_NEXT, view })).toBe('/ledning/ko?done=UA-2026-0003')
  expect(viewField.parse('q='.padEnd(1001, 'x'))).toBeUndefined()
  expect(viewField.parse(['q=x'])).toBeUndefined()
})
