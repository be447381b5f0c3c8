import { doneOnOf } from '@/lib/time/done-on'

const day = (text: string) => new Date(`${text}T00:00:00Z`)

it.each([
  [day('2026-11-22'), null, '2026-11-22'],
  [day('2026-12-01'), day('2026-11-22'), '2026-11-22'],
  [null, null, ''],
])('work dated %p that concerns %p was done on "%s"', (workedOn, concernsOn, done) => {
  expect(doneOnOf({ workedOn, concernsOn })).toBe(done)
})
