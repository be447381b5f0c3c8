import { formatClock, formatCount, formatDay, formatInstant, formatPercent } from '@/lib/i18n/formats'

jest.mock('@/lib/calendar/this-year', () => ({ thisYear: () => '2026' }))

const instant = new Date('2026-11-22T12:30:00Z')

it.each([
  ['sv', 'long', '22 november 2026'],
  ['en', 'long', '22 November 2026'],
  ['sv', 'short', '2026-11-22'],
  ['en', 'short', '2026-11-22'],
  ['sv', 'weekday', 'söndag 22 november'],
  ['en', 'weekday', 'Sunday 22 November'],
  ['sv', 'brief', 'sön 22 nov'],
  ['en', 'brief', 'Sun 22 Nov'],
] as const)('writes a day in %s, %s', (locale, style, expected) =>
  expect(formatDay('2026-11-22', locale, style)).toBe(expected),
)

it.each([
  ['sv', 'weekday', 'söndag 28 mars 2027'],
  ['en', 'weekday', 'Sunday 28 March 2027'],
  ['sv', 'brief', 'sön 28 mars 2027'],
  ['en', 'brief', 'Sun 28 Mar 2027'],
  ['sv', 'whole', 'söndag 28 mars 2027'],
] as const)('says the year of a day in another, in %s, %s', (locale, style, expected) => {
  expect(formatDay('2027-03-28', locale, style)).toBe(expected)
  expect(formatInstant(new Date('2027-03-28T01:30:00Z'), locale, style)).toMatch(
    `${expected}${locale === 'sv' ? ' kl. 03.30' : ', 03:30'}`,
  )
})

it('says the year of a whole day also when it is this one', () =>
  expect(formatDay('2026-11-22', 'sv', 'whole')).toBe('söndag 22 november 2026'))

it('writes instants on the Stockholm clock', () => {
  expect(formatInstant(instant, 'sv')).toBe('22 november 2026 kl. 13.30')
  expect(formatInstant(instant, 'en')).toBe('22 November 2026, 13:30')
  expect(formatInstant(instant, 'sv', 'short')).toBe('2026-11-22 13.30')
  expect(formatInstant(new Date('2026-06-30T22:00:00Z'), 'sv')).toBe('1 juli 2026 kl. 00.00')
  expect(formatClock(instant, 'sv')).toBe('13.30')
  expect(formatClock(new Date('2026-11-22T08:05:00Z'), 'en')).toBe('09:05')
})

it('writes numbers', () => {
  expect(formatCount(1234, 'sv')).toBe('1\u00a0234')
  expect(formatCount(1234567.5, 'sv')).toBe('1\u00a0234\u00a0567,5')
  expect(formatCount(1234, 'en')).toBe('1,234')
  expect(formatPercent(0.15, 'sv')).toBe('15\u00a0%')
  expect(formatPercent(0.154, 'en')).toBe('15%')
})

it('refuses a day that does not exist', () => expect(() => formatDay('2026-02-30', 'sv')).toThrow(RangeError))
