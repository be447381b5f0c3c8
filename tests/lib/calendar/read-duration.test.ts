import fc from 'fast-check'
import { formatMinutes } from '@/lib/calendar/minutes'
import { parseDuration } from '@/lib/calendar/read-duration'

describe('parseDuration', () => {
  it.each([
    ['90', 90],
    ['8', 8],
    [' 45 ', 45],
    ['600', 600],
    ['090', 90],
    ['９０', 90],
    ['1:30', 90],
    ['0:05', 5],
    ['01:00', 60],
    ['10:00', 600],
    ['1,5', 90],
    ['1.5', 90],
    ['0,1', 6],
    ['2,25', 135],
    ['0,75', 45],
    ['1,50', 90],
    ['1 h 30 min', 90],
    ['1 tim 30 min', 90],
    ['1h30', 90],
    ['1h30m', 90],
    ['1 timme och 15 minuter', 75],
    ['2 timmar', 120],
    ['1 hour and 5 minutes', 65],
    ['45 min', 45],
    ['45min.', 45],
    ['90 min', 90],
    ['2 h', 120],
    ['1,5 tim', 90],
    ['1.5 H', 90],
    ['1\u00a0TIM 30\u00a0MIN', 90],
    ['2 t', 120],
    ['1,25 h', 75],
    ['1.25 h', 75],
    ['0,75h', 45],
    ['1:30 tim', 90],
    ['1:30h', 90],
    [',5', 30],
    ['.5', 30],
    [',75 h', 45],
    [':30', 30],
    ['1½', 90],
    ['1 ½ tim', 90],
    ['½', 30],
    ['¾ h', 45],
    ['90 minuter', 90],
    ['1 t', 60],
    ['1 h, 5 min', 65],
    ['En halvtimme', 30],
    ['half an hour', 30],
    ['en och en halv timme', 90],
    ['en kvart', 15],
    ['1\u00adtim\u200b 30', 90],
    ['1 1/2', 90],
    ['1 1/2 h', 90],
    ['1\u20442 h', 30],
    ['3/4 tim', 45],
    ['1 och en halv timme', 90],
    ['två och en halv timme', 150],
    ['tre timmar', 180],
    ['halvannan timme', 90],
    ['en timme och en kvart', 75],
    ['En timme och tjugo minuter', 80],
    ['fem kvart', 75],
    ['1 tim & 30 min', 90],
    ['1h+30', 90],
    ['ca 1 h', 60],
    ['~ 45 min', 45],
    ['(30 min)', 30],
    ['30 min,', 30],
  ])('reads %j as %d minutes', (text, expected) => expect(parseDuration(text)).toBe(expected))

  it.each([
    '',
    ' ',
    '0',
    '0:00',
    '0 min',
    '601',
    '10:01',
    '11 h',
    '-5',
    '−5',
    '1:60',
    '1:5',
    '1.30',
    '1,30',
    '1,33',
    '2.25',
    '1,30 h',
    '1.30 tim',
    '1,33 h',
    ':5',
    ':60',
    ',',
    ':',
    '½ min',
    '11½',
    '1:30:00',
    '1,5 h 30 min',
    '1 h 60 min',
    'h',
    'min',
    '1e2',
    '0x10',
    '5 dagar',
    '1 30',
    '1/3',
    '2/4 h',
    '1 1/2 1/2',
    'en halv dag',
    'kvart i tre',
    'tre',
    '99999',
    'NaN',
    'Infinity',
  ])('refuses %j', (text) => expect(parseDuration(text)).toBeNull())

  it('reads back what formatMinutes writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), fc.constantFrom('sv', 'en'), (count, locale) => {
        expect(parseDuration(formatMinutes(count, locale))).toBe(count)
        expect(parseDuration(String(count))).toBe(count)
        expect(parseDuration(`${Math.floor(count / 60)}:${String(count % 60).padStart(2, '0')}`)).toBe(count)
      }),
    )
  })

  it('gives whole minutes from 1 to 600 or null, whatever is typed', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'0123456789:,. htimn-'), maxLength: 12 })
    fc.assert(
      fc.property(fc.oneof(typed, fc.string()), (text) => {
        const count = parseDuration(text)
        return count === null || (Number.isInteger(count) && count >= 1 && count <= 600)
      }),
      { numRuns: 2000 },
    )
  })
})
