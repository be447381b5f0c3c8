import { readReportNo } from '@/lib/steering/report-no'

it.each([
  ['1', 1],
  ['120', 120],
  ['999999999', 999_999_999],
  ['0', null],
  ['01', null],
  ['-1', null],
  ['1.5', null],
  ['1 ', null],
  ['1000000000', null],
  ['', null],
  [undefined, null],
  [7, null],
  [['3'], null],
])('reads %j in an address as %j', (typed, no) => {
  expect(readReportNo(typed)).toBe(no)
})
