import { addDays, today } from '@/lib/calendar/days'
import { startOfWeek, weekName } from '@/lib/calendar/weeks'
import { saveWeekInput } from '@/lib/time/week-inputs'
import { beyondName, BLANK, cellName, earlyName, lateName, writeSeen } from '@/lib/time/week-cells'

const monday = startOfWeek(today())
const key = { number: 'UA-2026-0001', activity: 'meeting', day: monday } as const
const cell = cellName(key)
const about = { week: weekName(monday, 'sv'), requestId: '6f6f2c1e-5b0e-4a5d-9c58-0a9b9b0f4a11' }

function read(typed: Record<string, string>) {
  const { data, error } = saveWeekInput.safeParse({ ...about, ...typed })
  if (!data) return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  return data.cells.map(({ number, activity, day, field, minutes, seen, beyondCap, earlyReason, lateReason }) => ({
    ...{ number, activity, day, field, minutes, seen, beyondCap, earlyReason, lateReason },
  }))
}

const changed = {
  ...key,
  field: cell,
  minutes: 90,
  seen: { minutes: 0, times: 0 },
  beyondCap: 0,
  earlyReason: null,
  lateReason: null,
}

it('is only the cells that were changed, with what they showed', () => {
  expect(read({ [cell]: '1:30' })).toEqual([changed])
  const seen = writeSeen([{ ...key, minutes: 90, times: 2 }])
  expect(read({ seen, [cell]: '1:30' })).toEqual([])
  expect(read({ seen, [cell]: ' 1:30 ' })).toEqual([])
  expect(read({ seen, [cell]: '90' })).toEqual([])
  expect(read({ seen, [cell]: '' })).toEqual([{ ...changed, minutes: 0, seen: { minutes: 90, times: 2 } }])
  expect(read({ [cell]: '' })).toEqual([])
})

it('takes nothing for a cell that is none of the week', () => {
  const other = (of: object) => cellName({ ...key, ...of })
  expect(read({ [other({ day: addDays(monday, -1) })]: '1', [other({ day: addDays(monday, 7) })]: '1' })).toEqual([])
  expect(read({ [other({ activity: 'sleep' })]: '1', 'cell:x': '1' })).toEqual([])
  expect(read({ [other({ day: addDays(monday, 6) })]: '1:30' })).toHaveLength(1)
})

it('is refused where a length cannot be read, or the week or the request is none', () => {
  expect(read({ [cell]: 'en stund' })).toEqual([`${cell}: duration-format`])
  expect(read({ week: '2026-v60' })).toEqual([': unknown'])
  expect(read({ requestId: 'none' })).toEqual([': unknown'])
})

it.each([
  ['480', 480],
  ['0', 0],
  ['-1', 0],
  ['1.5', 0],
  ['600', 600],
  ['601', 0],
  ['', 0],
])('"%s" minutes past the cap are %i', (typed, beyondCap) => {
  expect(read({ [cell]: '1:30', [beyondName(cell)]: typed })).toEqual([{ ...changed, beyondCap }])
})

it('takes the reasons that there are, and none that there is not', () => {
  const said = { [earlyName(cell)]: 'met-first', [lateName(cell)]: 'forgotten' }
  expect(read({ [cell]: '1:30', ...said })).toEqual([{ ...changed, earlyReason: 'met-first', lateReason: 'forgotten' }])
  expect(read({ [cell]: '1:30', [earlyName(cell)]: 'x', [lateName(cell)]: 'y' })).toEqual([changed])
})

describe('the row of no case', () => {
  const field = BLANK.cell(monday)
  const chosen = { [BLANK.number]: key.number, [BLANK.activity]: key.activity }

  it('is of the case and the kind that are chosen in it, on top of what there is', () => {
    expect(read({ ...chosen, [field]: '1:30' })).toEqual([{ ...changed, field, seen: null }])
  })

  it('asks for both where there is something in it, and for nothing where there is not', () => {
    expect(read({ [field]: '1:30' })).toEqual([`${BLANK.number}: case-missing`])
    expect(read({ [BLANK.number]: key.number, [field]: '1:30' })).toEqual([`${BLANK.activity}: activity-missing`])
    expect(read({ [BLANK.number]: key.number, [BLANK.activity]: 'sleep', [field]: '1:30' })).toEqual([`${BLANK.activity}: activity-missing`]) // prettier-ignore
    expect(read({ [field]: '' })).toEqual([])
    expect(read({ [field]: '0' })).toEqual([])
  })
})
