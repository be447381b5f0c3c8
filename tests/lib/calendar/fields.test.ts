import { addDays, today } from '@/lib/calendar/days'
import { comingDayField, pastDayField } from '@/lib/calendar/fields'

type Field = ReturnType<typeof pastDayField>
const said = (field: Field, typed: string) => {
  const read = field.safeParse(typed)
  return read.success ? read.data : read.error.issues.map(({ message }) => message)
}

describe('a year after all that are read', () => {
  const years = ['2200-01-01', '9999-12-31', '10000-01-01', ' 275760-09-13 ']

  it.each(years)('is in the future where a day has been: %s', (typed) => {
    expect(said(pastDayField(), typed)).toEqual(['day-in-future'])
  })

  it.each(years)('is too far where a day to come has a last one, and no day where it has none: %s', (typed) => {
    expect(said(comingDayField('day-missing', 'day-passed', 'opens-too-late'), typed)).toEqual(['opens-too-late'])
    expect(said(comingDayField('day-missing', 'day-passed'), typed)).toEqual(['day-format'])
  })

  it('is nothing else that was typed', () => {
    const field = comingDayField('day-missing', 'day-passed', 'opens-too-late')
    expect(said(field, '2199-12-31')).toBe('2199-12-31')
    expect(said(field, addDays(today(), -1))).toEqual(['day-passed'])
    expect(['', 'x', '99991231', '2026-13-01'].map((typed) => said(field, typed))).toEqual([
      ['day-missing'],
      ...Array<string[]>(3).fill(['day-format']),
    ])
  })
})
