import { isMonth, lastDayOf, monthBefore, monthOf } from '@/lib/calendar/months'

it.each([
  ['2026-11', '2026-10', '2026-11-30'],
  ['2027-01', '2026-12', '2027-01-31'],
  ['2028-03', '2028-02', '2028-03-31'],
  ['2028-02', '2028-01', '2028-02-29'],
  ['2027-02', '2027-01', '2027-02-28'],
  ['2026-12', '2026-11', '2026-12-31'],
])('%s comes after %s and ends on %s', (month, before, last) => {
  expect(monthBefore(month)).toBe(before)
  expect(lastDayOf(month)).toBe(last)
  expect(monthOf(last)).toBe(month)
})

it.each([['2026-11', true], ['2026-13', false], ['2026-1', false], ['2026-11-01', false], ['', false]])('%s is a month: %s', (text, is) => {
  expect(isMonth(text)).toBe(is)
}) // prettier-ignore
