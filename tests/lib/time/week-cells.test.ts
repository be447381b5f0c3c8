import { ACTIVITIES } from '@/lib/rounds/activities'
import { cellName, readCell, readMinutes, readRow, rowName, writeCell } from '@/lib/time/week-cells'

const ROW = { number: 'UA-2026-0001', activity: ACTIVITIES[0] }

it('reads a row by its name, and none of what nobody does', () => {
  expect(readRow(rowName(ROW))).toEqual(ROW)
  for (const name of ['UA-2026-0001:sleep', 'UA-2026-0001', '', `${rowName(ROW)}:more`])
    expect(readRow(name)).toBeNull()
})

it('reads a cell by its name, on a day of its week', () => {
  const monday = '2026-11-30'
  const name = (day: string) => cellName({ ...ROW, day })
  expect(readCell(name('2026-12-06'), monday)).toEqual({ ...ROW, day: '2026-12-06' })
  for (const day of ['2026-11-29', '2026-12-07', '2026-12-99']) expect(readCell(name(day), monday)).toBeNull()
})

it('reads the minutes that it writes, and nothing as none', () => {
  for (const count of [0, 5, 60, 95]) expect(readMinutes(writeCell(count))).toBe(count)
  for (const text of ['', '0', '0:00', '-']) expect(readMinutes(text)).toBe(0)
  expect(readMinutes('en stund')).toBeNull()
})
