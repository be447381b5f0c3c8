import { isMonth, lastDayOf, mondaysOf, monthAfter, monthBefore, monthOf } from '@/lib/calendar/months'

it.each([
  ['2026-11', '2026-10', '2026-11-30'],
  ['2027-01', '2026-12', '2027-01-31'],
  ['2028-03', '2028-02', '2028-03-31'],
  ['2028-02', '2028-01', '2028-02-29'],
  ['2027-02', '2027-01', '2027-02-28'],
  ['2026-12', '2026-11', '2026-12-31'],
])('%s comes after %s and ends on %s', (month, before, last) => {
  expect(monthBefore(month)).toBe(before)
  expect(monthAfter(before)).toBe(month)
  expect(lastDayOf(month)).toBe(last)
  expect(monthOf(last)).toBe(month)
})

it.each([['2026-11', true], ['2026-13', false], ['2026-1', false], ['2026-11-01', false], ['', false], ['0000-01', false], ['1999-12', false], ['2000-01', true], ['9999-12', false]])('%s is a month: %s', (text, is) => {
  expect(isMonth(text)).toBe(is)
}) // prettier-ignore

it.each([
  ['2026-11', ['2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30']],
  ['2027-02', ['2027-02-01', '2027-02-08', '2027-02-15', '2027-02-22']],
])('%s has a day in the weeks from %j', (month, mondays) => {
  expect(mondaysOf(month)).toEqual(mondays)
})
