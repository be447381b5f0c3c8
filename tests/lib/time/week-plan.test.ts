import { addDays, today } from '@/lib/calendar/days'
import { Refusal } from '@/lib/refusals/refusal'
import type { CaseForTime } from '@/lib/time/case-for-time'
import { cellName } from '@/lib/time/week-cells'
import type { ChangedCell } from '@/lib/time/week-inputs'
import type { WeekEntry } from '@/lib/time/week-of-entries'
import { planWeek } from '@/lib/time/week-plan'

const day = today()
const key = { number: 'UA-2026-0001', activity: 'meeting', day } as const
const supportCase = {
  accountId: 'a',
  minutesLeft: 300,
  mandateVerified: true,
  counted: ['meeting'],
} as unknown as CaseForTime
const cell = (minutes: number, of: object = {}) => {
  const changed = {
    ...key,
    minutes,
    seen: { minutes: 0, times: 0 },
    beyondCap: 0,
    earlyReason: null,
    lateReason: null,
    ...of,
  }
  return { field: cellName(changed), ...changed } as unknown as ChangedCell
}
let made = 0
const entry = (minutes: number, of: object = {}) =>
  ({
    ...{
      id: `e${(made += 1)}`,
      ...key,
      minutes,
      place: 'ledger',
      why: null,
      reversed: false,
      note: null,
      meetingId: null,
    },
    ...{ earlyReason: null, lateReason: null, joint: false, old: false, company: 'Provbolaget' },
    ...of,
  }) as unknown as WeekEntry

type Of = { entries?: WeekEntry[]; of?: object; accepts?: () => void }

/** What is written, and what is refused, in short. */
function plan(cells: ChangedCell[], { entries = [], of = {}, accepts = () => undefined }: Of = {}) {
  const cases = new Map([[key.number, { ...supportCase, ...of } as CaseForTime]])
  const { writes, refused } = planWeek(cells, entries, cases, { today: day, accepts })
  return {
    writes: writes.map(({ reverses, work }) => [
      reverses.map(({ minutes }) => minutes),
      work && [work.duration, work.beyondCap],
    ]),
    refused: refused.map(({ code, facts }) => ({ code, ...(facts as object) })),
  }
}

const written = (...writes: unknown[]) => ({ writes, refused: [] })
const refusedBy = (code: string, facts: object = {}) => ({ writes: [], refused: [{ code, ...facts }] })

it('adds what is more, and takes nothing back for it', () => {
  expect(plan([cell(90)])).toEqual(written([[], [90, 0]]))
  const entries = [entry(30)]
  expect(plan([cell(90, { seen: { minutes: 30, times: 1 } })], { entries })).toEqual(written([[], [60, 0]]))
})

it('takes the newest back first, and writes again what is left of it', () => {
  const entries = [entry(30), entry(60)]
  const seen = { minutes: 90, times: 2 }
  expect(plan([cell(30, { seen })], { entries })).toEqual(written([[60], null]))
  expect(plan([cell(50, { seen })], { entries })).toEqual(written([[60], [20, 0]]))
  expect(plan([cell(0, { seen })], { entries })).toEqual(written([[60, 30], null]))
})

it('takes back what was outside before what was in the hours', () => {
  const entries = [entry(20, { place: 'outside', why: 'beyond-cap' }), entry(60)]
  expect(plan([cell(60, { seen: { minutes: 80, times: 2 } })], { entries })).toEqual(written([[20], null]))
})

it('is refused where the cell has changed since it was seen, by minutes or by times', () => {
  const entries = [entry(30)]
  expect(plan([cell(90)], { entries })).toEqual(refusedBy('cell-moved-on', { minutes: 30 }))
  expect(plan([cell(90, { seen: { minutes: 30, times: 2 } })], { entries })).toEqual(
    refusedBy('cell-moved-on', { minutes: 30 }),
  )
  expect(plan([cell(90, { seen: { minutes: 20, times: 1 } })], { entries })).toEqual(
    refusedBy('cell-moved-on', { minutes: 30 }),
  )
  // The row of no case has seen nothing: it comes on top.
  expect(plan([cell(90, { seen: null })], { entries })).toEqual(written([[], [90, 0]]))
})

it('is refused where a case is not theirs, a day has not come, or what goes back needs a second person', () => {
  expect(plan([cell(90, { number: 'UA-2026-0009' })])).toEqual(refusedBy('case-not-found'))
  expect(plan([cell(90, { day: addDays(day, 1) })])).toEqual(refusedBy('day-in-future'))
  const entries = [entry(30, { old: true })]
  expect(plan([cell(0, { seen: { minutes: 30, times: 1 } })], { entries })).toEqual(refusedBy('second-person-needed'))
  expect(plan([cell(45, { seen: { minutes: 30, times: 1 } })], { entries })).toEqual(written([[], [15, 0]]))
  const half = [entry(30, { joint: true })]
  expect(plan([cell(0, { seen: { minutes: 30, times: 1 } })], { entries: half })).toEqual(refusedBy('joint-in-cell'))
})

it('is refused as the case refuses the day', () => {
  const accepts = () => {
    throw new Refusal('case-takes-no-time')
  }
  expect(plan([cell(90)], { accepts })).toEqual(refusedBy('case-takes-no-time'))
})

it('keeps the cap: what passes it is asked about, and no more than passes it may be answered so', () => {
  expect(plan([cell(90)], { of: { minutesLeft: 90 } })).toEqual(written([[], [90, 0]]))
  expect(plan([cell(91)], { of: { minutesLeft: 90 } })).toEqual(
    refusedBy('cap-reached', { minutes: 91, minutesLeft: 90 }),
  )
  expect(plan([cell(91, { beyondCap: 1 })], { of: { minutesLeft: 90 } })).toEqual(written([[], [91, 1]]))
  expect(plan([cell(91, { beyondCap: 91 })], { of: { minutesLeft: 0 } })).toEqual(written([[], [91, 91]]))
  expect(plan([cell(91, { beyondCap: 2 })], { of: { minutesLeft: 90 } })).toEqual(
    refusedBy('cap-not-reached', { minutesLeft: 90 }),
  )
  expect(plan([cell(91, { beyondCap: 92 })], { of: { minutesLeft: 0 } })).toEqual(refusedBy('duration-format'))
})

it('asks for a checked contact where hours are drawn, and nowhere else', () => {
  expect(plan([cell(90)], { of: { mandateVerified: false } })).toEqual(refusedBy('mandate-not-verified'))
  expect(plan([cell(90)], { of: { mandateVerified: false, counted: [] } })).toEqual(written([[], [90, 0]]))
  expect(plan([cell(90, { beyondCap: 20 })], { of: { minutesLeft: 0, counted: [] } })).toEqual(written([[], [90, 0]]))
  expect(plan([cell(90, { beyondCap: 90 })], { of: { mandateVerified: false, minutesLeft: 0 } })).toEqual(written([[], [90, 90]])) // prettier-ignore
})

it('what goes back is free for the rest of the week, in the order of its days', () => {
  const entries = [entry(60, { day: addDays(day, -1) })]
  const [later, earlier] = [cell(60), cell(0, { day: addDays(day, -1), seen: { minutes: 60, times: 1 } })]
  expect(plan([later, earlier], { entries, of: { minutesLeft: 0 } })).toEqual(written([[60], null], [[], [60, 0]]))
})

it('is written in the order of the days, whichever was typed first', () => {
  const [one, two, three] = [cell(10, { day: addDays(day, -2) }), cell(20, { day: addDays(day, -1) }), cell(30)]
  const expected = written([[], [10, 0]], [[], [20, 0]], [[], [30, 0]])
  expect(plan([three, one, two])).toEqual(expected)
  expect(plan([two, three, one])).toEqual(expected)
})

it('tells each cell what is left for it, as if what passes the cap before it were answered', () => {
  const [one, two] = [cell(60, { day: addDays(day, -1) }), cell(50)]
  expect(plan([one, two], { of: { minutesLeft: 100 } })).toEqual({
    writes: [[[], [60, 0]]],
    refused: [{ code: 'cap-reached', minutes: 50, minutesLeft: 40 }],
  })
  expect(plan([cell(120, { day: addDays(day, -1) }), cell(50)], { of: { minutesLeft: 100 } }).refused).toEqual([
    { code: 'cap-reached', minutes: 120, minutesLeft: 100 },
    { code: 'cap-reached', minutes: 50, minutesLeft: 0 },
  ])
})

it('leaves outside what was there because it passed the cap, and no more than that', () => {
  const entries = [entry(60), entry(20, { place: 'outside', why: 'beyond-cap' })]
  const seen = { minutes: 80, times: 2 }
  expect(plan([cell(75, { seen })], { entries, of: { minutesLeft: 0 } })).toEqual(written([[20], [15, 15]]))
  expect(plan([cell(75, { seen })], { entries, of: { minutesLeft: 5 } })).toEqual(written([[20], [15, 10]]))
  expect(plan([cell(75, { seen })], { entries, of: { minutesLeft: 15 } })).toEqual(written([[20], [15, 0]]))
  // Nothing goes back, so nothing was outside before.
  expect(plan([cell(81, { seen })], { entries, of: { minutesLeft: 0 } })).toEqual(
    refusedBy('cap-reached', { minutes: 1, minutesLeft: 0 }),
  )
})

it('keeps what was said of what it writes again: the reasons, the meeting and each note once', () => {
  const said = { earlyReason: 'met-first', lateReason: 'forgotten', meetingId: 'm' }
  const entries = [
    entry(10, { note: 'Ett', ...said }),
    entry(10, { note: 'Två' }),
    entry(10, { note: 'Två' }),
    entry(10),
    entry(99, { note: 'Annan dag', day: addDays(day, -1) }),
    entry(98, { note: 'Tillbaka', reversed: true }),
  ]
  const cases = new Map([[key.number, supportCase]])
  const seen = { minutes: 40, times: 6 }
  const accepted: unknown[] = []
  const accepts = (_: unknown, work: unknown) => void accepted.push(work)
  const workOf = (changed: ChangedCell, of = entries) => planWeek([changed], of, cases, { today: day, accepts }).writes[0]?.work
  expect(workOf(cell(5, { seen }))).toMatchObject({ ...said, note: 'Ett\nTvå', duration: 5, workedOn: day, activity: 'meeting' })
  expect(accepted).toEqual([{ workedOn: day, earlyReason: 'met-first', lateReason: 'forgotten' }])
  expect(workOf(cell(5, { seen, earlyReason: 'other', lateReason: 'away' }))).toMatchObject({ earlyReason: 'other', lateReason: 'away' })
  expect(workOf(cell(45, { seen }))).toMatchObject({ earlyReason: null, lateReason: null, note: '', meetingId: undefined })
  const long = [entry(10, { note: 'a'.repeat(700) }), entry(10, { note: 'b'.repeat(700) })]
  expect(workOf(cell(5, { seen: { minutes: 20, times: 2 } }), long)?.note).toBe(`${'a'.repeat(700)}\n${'b'.repeat(299)}`)
}) // prettier-ignore

it('takes nothing back of another cell, and nothing of the row of no case', () => {
  const entries = [entry(30), entry(30, { activity: 'call' }), entry(30, { number: 'UA-2026-0002' })]
  expect(plan([cell(0, { seen: { minutes: 30, times: 1 } })], { entries })).toEqual(written([[30], null]))
  expect(plan([cell(10, { seen: null })], { entries })).toEqual(written([[], [10, 0]]))
  expect(plan([cell(30, { seen: { minutes: 30, times: 1 } })], { entries })).toEqual(written([[], null]))
})

it('throws on what is no refusal', () => {
  const accepts = () => {
    throw new TypeError('broken')
  }
  expect(() => plan([cell(90)], { accepts })).toThrow(TypeError)
})
