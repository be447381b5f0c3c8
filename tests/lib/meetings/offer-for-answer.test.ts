import { awaitsAnswer } from '@/lib/meetings/offer-for-answer'

const now = new Date('2026-11-20T10:00:00Z')
const later = new Date(now.getTime() + 1)
const offer = { status: 'waiting', endsAt: later, advisorId: 'a', case: { advisorId: 'a', status: 'ongoing' } }

it.each([
  [true, {}],
  [true, { case: { advisorId: 'a', status: 'assigned' } }],
  [false, { status: 'withdrawn' }],
  [false, { endsAt: now }],
  [false, { advisorId: 'b' }],
  [false, { case: { advisorId: null, status: 'ongoing' } }],
  [false, { case: { advisorId: 'a', status: 'closed' } }],
  [false, { case: { advisorId: 'a', status: 'accepted' } }],
])('awaits an answer: %p of %j', (awaits, of) => {
  expect(awaitsAnswer({ ...offer, ...of }, now)).toBe(awaits)
})
