import type { CaseForTime } from '@/lib/time/case-for-time'
import { missedDay } from '@/lib/time/missed-work'

it('draws on the day that the meeting was to be, and never after today or the last day of the round', () => {
  const day = (startsAt: string, roundClosedOn: string | null = null) =>
    missedDay({ today: '2026-11-05', roundClosedOn } as CaseForTime, { startsAt: new Date(startsAt) })
  expect(day('2026-11-04T10:00:00Z')).toBe('2026-11-04')
  expect(day('2026-11-04T23:00:00Z')).toBe('2026-11-05')
  expect(day('2026-11-06T10:00:00Z')).toBe('2026-11-05')
  expect(day('2026-11-04T10:00:00Z', '2026-11-03')).toBe('2026-11-03')
  expect(day('2026-11-02T10:00:00Z', '2026-11-03')).toBe('2026-11-02')
})
