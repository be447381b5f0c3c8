import { justLogged } from '@/lib/time/just-logged'
import type { TimeEntry } from '@/lib/time/list-time-entries'

const entry = (minutes: number, of: Partial<TimeEntry> = {}) =>
  ({
    ...{ requestId: 'r', advisorId: 'anna', kind: 'work', place: 'ledger', minutes, note: null, reversedById: null },
    ...{ companies: null, beside: null, ...of },
  }) as TimeEntry
const said = (...entries: TimeEntry[]) => justLogged(entries, 'anna', 'r')

it('is what the advisor’s own request has logged, in the hours and outside them', () => {
  const more = { requestId: 'r', companies: null, beside: null, noted: false, reversed: false }
  expect(said(entry(10), entry(20, { place: 'outside' }))).toEqual({ ...more, minutes: 10, outsideMinutes: 20 })
  expect(said(entry(20, { place: 'outside', note: 'Bil' }))).toEqual({ ...more, minutes: 0, outsideMinutes: 20, noted: true }) // prettier-ignore
  expect(said(entry(5, { companies: 3, beside: 'Berit' }))).toMatchObject({ companies: 3, beside: 'Berit' })
})

it('is nothing of another request, another advisor, or what takes back', () => {
  for (const other of [{ requestId: 'q' }, { advisorId: 'berit' }, { kind: 'reversal' as const }])
    expect(said(entry(10, other))).toBeNull()
})

it('is taken back once all of it is', () => {
  const back = { reversedById: 'x' }
  expect(said(entry(10, back), entry(20, { place: 'outside' }))?.reversed).toBe(false)
  expect(said(entry(10, back), entry(20, { place: 'outside', ...back }))?.reversed).toBe(true)
})
