import { bookedDay } from '@/lib/time/booked-day'
import { drawnFromEach } from '@/lib/time/group-draws'
import { drawnByBoth, drawnOf, halvesOf } from '@/lib/time/joint-draws'

const ONCE = { counted: ['meeting'], secondDraws: 'once' } as Parameters<typeof halvesOf>[0]
const TWICE = { ...ONCE, secondDraws: 'twice' } as const
const half = (inside: number, outside: number, why: string) => ({ inside, outside, why })

it('draws the time of a meeting once, or once for each of the two, and nothing of what does not count', () => {
  expect([drawnByBoth(ONCE, 'meeting', 45), drawnByBoth(TWICE, 'meeting', 45)]).toEqual([45, 90])
  expect([drawnByBoth(ONCE, 'travel', 45), drawnByBoth(TWICE, 'travel', 45)]).toEqual([null, null])
})

it('leaves what has no room outside the support, of the second before the first', () => {
  expect(halvesOf(ONCE, 'meeting', 60, 300)).toEqual([half(60, 0, 'beyond-cap'), half(0, 60, 'second')])
  expect(halvesOf(ONCE, 'meeting', 60, 50)).toEqual([half(50, 10, 'beyond-cap'), half(0, 60, 'second')])
  expect(halvesOf(TWICE, 'meeting', 60, 120)).toEqual([half(60, 0, 'beyond-cap'), half(60, 0, 'beyond-cap')])
  expect(halvesOf(TWICE, 'meeting', 60, 119)).toEqual([half(60, 0, 'beyond-cap'), half(59, 1, 'beyond-cap')])
  expect(halvesOf(TWICE, 'meeting', 60, 0)).toEqual([half(0, 60, 'beyond-cap'), half(0, 60, 'beyond-cap')])
  expect(halvesOf(TWICE, 'meeting', 60, -5)).toEqual([half(0, 60, 'beyond-cap'), half(0, 60, 'beyond-cap')])
  expect(halvesOf(ONCE, 'travel', 60, 300)).toEqual([half(0, 60, 'not-counted'), half(0, 60, 'not-counted')])
  expect(drawnOf(halvesOf(TWICE, 'meeting', 60, 119))).toBe(119)
})

it('draws from each of several companies what the round says, and nothing of what does not count', () => {
  const drawn = (groupDraws: 'full' | 'shared' | 'nothing', activity: 'meeting' | 'travel' = 'meeting') =>
    drawnFromEach({ counted: ['meeting'], groupDraws }, activity, 50, 3)
  expect([drawn('full'), drawn('shared'), drawn('nothing'), drawn('full', 'travel')]).toEqual([50, 16, null, null])
})

it('dates work today where the month of its day is closed, and says of which day it is', () => {
  const months = { closedMonths: ['2026-09', '2026-10'], today: '2026-11-05' }
  expect(bookedDay(months, '2026-10-31')).toEqual({ workedOn: '2026-11-05', concernsOn: '2026-10-31' })
  expect(bookedDay(months, '2026-11-01')).toEqual({ workedOn: '2026-11-01', concernsOn: null })
})
