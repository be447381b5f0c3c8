import { dayOf } from '@/lib/calendar/days'
import { daysOfWeek, parseWeek, startOfWeek, weekName, weekOf } from '@/lib/calendar/weeks'

describe('weeks', () => {
  it.each([
    ['2026-11-29', 2026, 48],
    ['2026-12-31', 2026, 53],
    ['2027-01-03', 2026, 53],
    ['2027-01-04', 2027, 1],
    ['2024-12-30', 2025, 1],
    ['2021-01-03', 2020, 53],
    ['2028-02-29', 2028, 9],
  ])('%s is in %i, week %i', (day, year, week) => {
    expect(weekOf(day)).toEqual({ year, week })
  })

  it.each([
    ['2026-v48', '2026-11-23'],
    ['2026-W53', '2026-12-28'],
    ['2027-w01', '2027-01-04'],
    ['2025-1', '2024-12-30'],
    ['2027-v53', null],
    ['2026-v00', null],
    ['2026-v54', null],
    ['1999-v10', null],
    ['2000-v10', '2000-03-06'],
    ['0000-v01', null],
    ['9999-v01', null],
    ['2026-11-23', null],
    ['', null],
  ])('reads %s as the week of %s', (text, monday) => {
    expect(parseWeek(text)).toBe(monday)
  })

  it('are written as each language does', () => {
    expect(weekName('2027-01-04', 'sv')).toBe('2027-v01')
    expect(weekName('2027-01-04', 'en')).toBe('2027-W01')
  })

  it('are read as they are written, in both languages', () => {
    for (const day of ['2026-12-30', '2027-01-04', '2026-03-01', '2026-10-25'])
      for (const locale of ['sv', 'en']) expect(parseWeek(weekName(day, locale))).toBe(startOfWeek(day))
  })

  it('have seven days of their own also when the clocks are changed, and its nights belong to one of them', () => {
    expect(daysOfWeek('2026-10-19').at(-1)).toBe('2026-10-25')
    expect(new Set(daysOfWeek('2027-03-22')).size).toBe(7)
    expect(weekOf(dayOf(new Date('2026-10-25T22:59:00Z')))).toEqual({ year: 2026, week: 43 })
    expect(weekOf(dayOf(new Date('2026-10-25T23:00:00Z')))).toEqual({ year: 2026, week: 44 })
  })
})
