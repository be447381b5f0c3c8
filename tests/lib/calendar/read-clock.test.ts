import fc from 'fast-check'
import { parseClock } from '@/lib/calendar/read-clock'

it.each([
  ['10:00', '10:00'],
  ['10.00', '10:00'],
  ['9.30', '09:30'],
  ['9,30', '09:30'],
  ['kl. 10', '10:00'],
  ['kl 10.15', '10:15'],
  ['Klockan 9', '09:00'],
  ['10', '10:00'],
  ['0', '00:00'],
  ['1000', '10:00'],
  ['930', '09:30'],
  ['0930', '09:30'],
  ['２３：５９', '23:59'],
  ['2 pm', '14:00'],
  ['2:30 p.m.', '14:30'],
  ['12 am', '00:00'],
  ['12pm', '12:00'],
  ['at 10', '10:00'],
  ['kl10', '10:00'],
  ['10 00', '10:00'],
  ['10. 30', '10:30'],
  ['10:00:00', '10:00'],
  ['23:59 o\u2019clock', '23:59'],
])('reads %j as %s', (text, clock) => expect(parseClock(text)).toBe(clock))

it.each([
  '',
  'kl',
  '24:00',
  '10:60',
  '25',
  '13 pm',
  '0 am',
  '10-12',
  '10:5',
  '12345',
  '-1',
  'tio',
  '10:00:30',
  'klo 10',
  '1 000',
])('refuses %j', (text) => expect(parseClock(text)).toBeNull())

it('reads every minute of the day in its forms', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1439 }), fc.constantFrom(':', '.', ''), (count, between) => {
      const [hours, minutes] = [Math.floor(count / 60), count % 60].map((part) => String(part).padStart(2, '0'))
      expect(parseClock(`${hours}${between}${minutes}`)).toBe(`${hours}:${minutes}`)
    }),
  )
})
