import { cellText, dayCell, lengthCell } from '@/lib/imports/cell-text'

const atMidnight = (day: string) => new Date(`${day}T00:00:00Z`)
/** 2026-11-22, as a workbook counts days. */
const NUMBER = (atMidnight('2026-11-22').getTime() - Date.UTC(1899, 11, 30)) / 86_400_000

it.each([
  [undefined, ''],
  [null, ''],
  [true, ''],
  [' en text ', 'en text'],
  [90, '90'],
  [atMidnight('2026-11-22'), '2026-11-22'],
  [new Date(Number.NaN), ''],
])('%p is "%s"', (cell, text) => {
  expect(cellText(cell)).toBe(text)
})

it.each([
  [NUMBER, '2026-11-22'],
  [20_000, '20000'],
  [80_000, '80000'],
  [20_001, '1954-10-04'],
  [79_999, '2119-01-10'],
  ['22 nov', '22 nov'],
])('the day of %p is "%s"', (cell, text) => {
  expect(dayCell(cell)).toBe(text)
})

it.each([
  [new Date(Date.UTC(1899, 11, 30, 1, 30)), '1:30:00'],
  [new Date(Date.UTC(1899, 11, 30)), '0:00:00'],
  [new Date(Date.UTC(1899, 11, 29, 23, 59)), ''],
  [new Date(Date.UTC(1900, 0, 9)), ''],
  [new Date(Date.UTC(1900, 0, 8, 23, 59, 59)), '239:59:59'],
  [new Date(Number.NaN), ''],
  ['1:30', '1:30'],
])('the length of %p is "%s"', (cell, text) => {
  expect(lengthCell(cell)).toBe(text)
})
