import { foundIn } from '@/bin/mutations/database'
import { summaryOf } from '@/bin/mutations/summary'

it('a guard is killed when all of its statements miss it, and survives with what the first other says', () => {
  const found = foundIn({
    outcomes: [
      { guard: 'check a.b', said: null },
      { guard: 'check a.b', said: null },
      { guard: 'policy c.d', said: null },
      { guard: 'policy c.d', said: 'let through' },
      { guard: 'policy c.d', said: 'let through again' },
    ],
    notReached: ['unique e.f'],
  })
  expect(summaryOf(found)).toEqual([
    'survived: policy c.d: let through',
    'not reached: unique e.f',
    '50.0 % killed, of all between 9.5 % and 90.5 %',
    '1 killed, 1 survived, 1 not reached',
  ])
})
