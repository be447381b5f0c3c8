import fc from 'fast-check'
import { addDays } from '@/lib/calendar/days'
import { parseDay } from '@/lib/calendar/read-day'

const NOW = '2026-11-28'
const anyDay = fc.integer({ min: 0, max: 109_000 }).map((count) => addDays('1900-01-01', count))

it.each([
  ['2026-11-22', '2026-11-22'],
  ['20261122', '2026-11-22'],
  ['26-11-22', '2026-11-22'],
  [' 2026-11-22 ', '2026-11-22'],
  ['2026\u201311\u201322', '2026-11-22'],
  ['２０２６－１１－２２', '2026-11-22'],
  ['2024-02-29', '2024-02-29'],
  ['2026-1-2', '2026-01-02'],
  ['2026/12/01', '2026-12-01'],
  ['2026.12.1', '2026-12-01'],
  ['2026 12 01', '2026-12-01'],
  ['1 dec 2026', '2026-12-01'],
  ['1 dec. 2026', '2026-12-01'],
  ['1 december 2026', '2026-12-01'],
  ['1 December, 2026', '2026-12-01'],
  ['1 DECEMBER 2026.', '2026-12-01'],
  ['den 1 december 2026', '2026-12-01'],
  ['1:a december 2026', '2026-12-01'],
  ['December 1, 2026', '2026-12-01'],
  ['Dec 1st 2026', '2026-12-01'],
  ['1st of December 2026', '2026-12-01'],
  ['tisdag 1 december 2026', '2026-12-01'],
  ['Tuesday, 1 December 2026', '2026-12-01'],
  ['tisdagen den 1 december 2026', '2026-12-01'],
  ['1/12 2026', '2026-12-01'],
  ['1/12, 2026', '2026-12-01'],
  ['1.12.2026', '2026-12-01'],
  ['22/11/2026', '2026-11-22'],
  ['12/12/2026', '2026-12-12'],
  ['1\u00a0dec\u00a02026', '2026-12-01'],
  ['1/12-26', '2026-12-01'],
  ['1/12 -26', '2026-12-01'],
  ['1/12\u20132026', '2026-12-01'],
  ['1 / 12 2026', '2026-12-01'],
  ['1. 12. 2026', '2026-12-01'],
  ['22-11-2026', '2026-11-22'],
  ['1 december -26', '2026-12-01'],
  ['1 dec 26', '2026-12-01'],
  ['1-dec-2026', '2026-12-01'],
  ['i dag', '2026-11-28'],
  ['Idag', '2026-11-28'],
  ['i går', '2026-11-27'],
  ['ig\u0061\u030ar', '2026-11-27'],
  ['imorgon', '2026-11-29'],
  ['Tomorrow', '2026-11-29'],
])('reads %j as %s', (text, day) => expect(parseDay(text, 'nearest', NOW)).toBe(day))

it.each([
  ['1 december', '2026-12-01', '2025-12-01', '2026-12-01'],
  ['1/12', '2026-12-01', '2025-12-01', '2026-12-01'],
  ['28 nov', '2026-11-28', '2026-11-28', '2026-11-28'],
  ['27 november', '2027-11-27', '2026-11-27', '2026-11-27'],
  ['2 jan', '2027-01-02', '2026-01-02', '2027-01-02'],
])('gives %s the year that the form is about', (text, coming, past, nearest) => {
  expect(parseDay(text, 'coming', NOW)).toBe(coming)
  expect(parseDay(text, 'past', NOW)).toBe(past)
  expect(parseDay(text, 'nearest', NOW)).toBe(nearest)
})

it.each([
  '',
  '1/12/2026',
  '12/1/2026',
  '261122',
  '2026-13-01',
  '2026-02-29',
  '2026-04-31',
  '2026-00-10',
  '0026-11-22',
  '1899-12-31',
  '2200-01-01',
  '2026-11-22T10:00',
  '1 ju 2026',
  '1 jul 26 aug',
  'onsdag 1 december 2026',
  '32 december',
  '10.30',
  'måndag',
  '1-12-2026',
  '1/12/26',
  '1-12',
  'dag',
  'i idag',
  '1 2 2026',
])('refuses %j', (text) => expect(parseDay(text, 'nearest', NOW)).toBeNull())

it('reads every day in each of its forms', () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom('sv', 'en'), (day, locale) => {
      expect(parseDay(day)).toBe(day)
      expect(parseDay(day.replaceAll('-', ''))).toBe(day)
      if (day.startsWith('20')) expect(parseDay(day.slice(2))).toBe(day)
      for (const month of ['short', 'long'] as const)
        for (const weekday of ['long', undefined] as const) {
          const options = { timeZone: 'UTC', year: 'numeric', month, day: 'numeric', weekday } as const
          const written = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'sv-SE', options).format(new Date(day))
          expect(parseDay(written)).toBe(day)
        }
    }),
    { numRuns: 40 },
  )
})

it('gives a day or null, whatever is typed', () => {
  const typed = fc.string({ unit: fc.constantFrom(...'0123456789/-. dejanov'), maxLength: 14 })
  fc.assert(
    fc.property(fc.oneof(typed, fc.string({ unit: 'binary' })), (text) => {
      const day = parseDay(text)
      return day === null || /^\d{4}-\d\d-\d\d$/.test(day)
    }),
    { numRuns: 2000 },
  )
})
