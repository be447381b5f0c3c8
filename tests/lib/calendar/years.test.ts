import { thisYear } from '@/lib/calendar/this-year'
import { isYearInReach } from '@/lib/calendar/years'

it('are in reach from the first that days are kept of to the year after next', () => {
  const from = (more: number) => String(Number(thisYear()) + more)
  expect(['1999', '0000', '9999', '', '20', from(3)].map(isYearInReach)).toEqual(Array(6).fill(false))
  expect(['2000', from(0), from(2)].map(isYearInReach)).toEqual([true, true, true])
})
