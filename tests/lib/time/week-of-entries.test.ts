import { cellsOfEntries, hasTime, weekOfEntries, type WeekEntry } from '@/lib/time/week-of-entries'

const entry = (minutes: number, of: Partial<WeekEntry> = {}) =>
  ({
    ...{ number: 'UA-2026-0002', activity: 'meeting', day: '2026-11-30', company: 'Bolaget', place: 'ledger', minutes },
    ...{ reversed: false, ...of },
  }) as WeekEntry

it('adds what was done of a kind in a case on a day, and says what of it was outside the support', () => {
  const entries = [entry(30), entry(15, { place: 'outside' }), entry(60, { reversed: true }), entry(5, { day: '2026-12-01' })]
  const cells = { '2026-11-30': { minutes: 45, outside: 15, times: 4 }, '2026-12-01': { minutes: 5, outside: 0, times: 1 } }
  expect(weekOfEntries(entries, ['meeting'])).toEqual([{ number: 'UA-2026-0002', activity: 'meeting', company: 'Bolaget', cells }])
  expect(Object.fromEntries(cellsOfEntries(entries))).toEqual({
    'cell:UA-2026-0002:meeting:2026-11-30': cells['2026-11-30'],
    'cell:UA-2026-0002:meeting:2026-12-01': cells['2026-12-01'],
  })
}) // prettier-ignore

it('has its rows in the order of the cases, and then of the kinds', () => {
  const entries = [
    entry(1, { activity: 'call' }),
    entry(1, { activity: 'review' }),
    entry(1),
    entry(1, { number: 'UA-2026-0001', activity: 'call' }),
  ]
  const rows = weekOfEntries(entries, ['review', 'meeting', 'call']).map(({ number, activity }) => [number.at(-1), activity])
  expect(rows).toEqual([['1', 'call'], ['2', 'review'], ['2', 'meeting'], ['2', 'call']])
}) // prettier-ignore

it('has no time of what was taken back', () => {
  const has = (...entries: WeekEntry[]) => weekOfEntries(entries, ['meeting']).map(hasTime)
  expect(has(entry(30, { reversed: true }))).toEqual([false])
  expect(has(entry(30, { reversed: true }), entry(1, { day: '2026-12-02' }))).toEqual([true])
})
