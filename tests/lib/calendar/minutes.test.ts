import { formatDecimalHours, formatMinutes, minutes, sayHours } from '@/lib/calendar/minutes'

it.each([
  [195, '3\u00a0tim 15\u00a0min', '3\u00a0h 15\u00a0min'],
  [300, '5\u00a0tim', '5\u00a0h'],
  [45, '45\u00a0min', '45\u00a0min'],
  [0, '0\u00a0min', '0\u00a0min'],
  [-90, '\u22121\u00a0tim 30\u00a0min', '\u22121\u00a0h 30\u00a0min'],
])('writes %d minutes', (count, sv, en) => {
  expect(formatMinutes(count, 'sv')).toBe(sv)
  expect(formatMinutes(count, 'en')).toBe(en)
})

it('writes decimal hours', () => {
  expect(formatDecimalHours(135, 'sv')).toBe('2,25')
  expect(formatDecimalHours(135, 'en')).toBe('2.25')
  expect(formatDecimalHours(0, 'sv')).toBe('0,00')
})

it('knows only whole minutes', () => {
  expect(minutes(-30)).toBe(-30)
  expect(Object.is(minutes(-0), 0)).toBe(true)
  for (const wrong of [1.5, Number.NaN, Number.POSITIVE_INFINITY]) expect(() => minutes(wrong)).toThrow(RangeError)
})

it('says whole and half hours in words, and other times as they are written', () => {
  expect([300, 60, 330].map((count) => sayHours(count, 'sv'))).toEqual(['fem timmar', 'en timme', '5,5 timmar'])
  expect([sayHours(300, 'en'), sayHours(100, 'sv')]).toEqual(['five hours', formatMinutes(100, 'sv')])
})
