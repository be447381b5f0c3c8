import { dayOrderOf, EITHER, rowDay } from '@/lib/imports/row-day'

it.each([
  ['2026-11-22', null, '2026-11-22'],
  ['2026-11-22T09:30:00', null, '2026-11-22'],
  ['2026-11-31', null, null],
  ['22/11/2026', null, '2026-11-22'],
  ['11/22/2026', null, '2026-11-22'],
  ['11/22/26 09:30', null, '2026-11-22'],
  ['3/4/2026', null, EITHER],
  ['3/4/2026', 'day-first', '2026-04-03'],
  ['3/4/2026', 'month-first', '2026-03-04'],
  ['3.4.2026', 'month-first', '2026-04-03'],
  ['4/4/2026', null, '2026-04-04'],
  ['12/12/2026', null, '2026-12-12'],
  ['12/13/2026', null, '2026-12-13'],
  ['13/12/2026', null, '2026-12-13'],
  ['31/2/2026', null, null],
] as const)('the day "%s", read %s, is %s', (text, order, day) => {
  expect(rowDay(text, order)).toBe(day)
})

it.each([
  [['3/4/2026', '22/11/2026'], 'day-first'],
  [['3/4/2026', '11/22/2026'], 'month-first'],
  [['22/11/2026', '11/22/2026'], null],
  [['3/4/2026'], null],
  [['2026-11-22'], null],
  [[], null],
])('days written as %j are %s', (texts, order) => {
  expect(dayOrderOf(texts)).toBe(order)
})
