import { remindsAt } from '@/lib/calendar/reminder'

it.each([
  ['2026-12-10T12:00:00Z', '2026-12-09T08:00:00Z'],
  // At half past midnight in Stockholm, and over the change to summer time.
  ['2026-12-09T23:30:00Z', '2026-12-09T08:00:00Z'],
  ['2026-03-30T07:00:00Z', '2026-03-29T07:00:00Z'],
])('reminds of what begins %s at nine the day before', (startsAt, at) => {
  expect(remindsAt(new Date(startsAt))).toEqual(new Date(at))
})
