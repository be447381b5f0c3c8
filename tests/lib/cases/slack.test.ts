import { isTooLate, slackOf, type TriageClock } from '@/lib/cases/slack'
import type { About } from '@/lib/cases/codes'

/** Monday 2026-11-30 at nine in Stockholm. */
const NOW = new Date('2026-11-30T08:00:00Z')
const likely: Record<About, number> = { bid: 180, 'get-started': 60, 'understand-decision': 120, other: 30 }
const clock = (free: (number | null)[] = []): TriageClock => ({
  since: NOW,
  likely,
  days: free.map((one) => ({ opens: 0, before: 0, room: 0, free: one })),
})
const bid = (closes: string | null, minutesLeft = 300) => ({
  about: 'bid' as const,
  bidDeadlineAt: closes === null ? null : new Date(closes),
  minutesLeft,
})

it.each([
  ['has passed', '2026-11-30T08:00:00Z', [], { code: 'passed', left: 0 }],
  ['has passed, whoever has time', '2026-11-30T08:00:00Z', [900], { code: 'passed', free: null }],
  ['closes within less than it takes', '2026-11-30T10:59:00Z', [], { code: 'too-late', left: 179, likely: 180 }],
  ['closes in just what it takes', '2026-11-30T11:00:00Z', [], { code: 'just', left: 180 }],
  ['closes in less than three times that', '2026-11-30T16:59:00Z', [], { code: 'just', left: 480 }],
  ['closes the next afternoon', '2026-12-01T12:00:00Z', [900, 900], { code: 'in-time', left: 780, free: 900 }],
  ['has nobody with the time', '2026-12-01T12:00:00Z', [100, 120], { code: 'no-hands', free: 120 }],
  ['has somebody with just the time', '2026-12-01T12:00:00Z', [100, 180], { code: 'in-time', free: 180 }],
  ['closes over Saint Lucy’s weekend', '2026-12-14T07:30:00Z', [], { code: 'in-time', left: 10 * 540 - 60 + 30 }],
] as const)('a bid that %s', (_what, closes, free, slack) => {
  expect(slackOf(bid(closes), clock([...free]), NOW)).toMatchObject(slack)
})

it('takes no more than what the company has left, unless that is nothing', () => {
  expect(slackOf(bid('2026-11-30T10:00:00Z', 60), clock(), NOW)).toMatchObject({ code: 'just', likely: 60 })
  expect(slackOf(bid('2026-11-30T10:00:00Z', 0), clock(), NOW)).toMatchObject({ code: 'too-late', likely: 180 })
})

it('is nothing where no bid closes, and what helps is said where it is too late', () => {
  expect(slackOf(bid(null), clock(), NOW)).toBeNull()
  expect([isTooLate(null), isTooLate({ code: 'just' }), isTooLate({ code: 'in-time' })]).toEqual([false, false, false])
  expect((['passed', 'too-late', 'no-hands'] as const).map((code) => isTooLate({ code }))).toEqual([true, true, true])
})
