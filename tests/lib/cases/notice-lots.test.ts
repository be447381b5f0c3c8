import { noticeLots } from '@/lib/cases/notice-lots'

const LOTS = [
  { id: 'LOT-0001', title: 'Norr', cpv: null, on: '2026-12-10', clock: '10:00' },
  { id: 'LOT-0002', title: '', cpv: null, on: null, clock: null },
]

it('keeps the days of lots that a bid may be given for, and none where there is none', () => {
  const [first, second] = noticeLots({ lotsRead: LOTS, sought: ['LOT-0001'], about: 'bid' })
  expect(first).toMatchObject({ lotNo: 'LOT-0001', title: 'Norr', sought: true })
  expect(first?.deadlineOn?.toISOString()).toBe('2026-12-10T00:00:00.000Z')
  expect(first?.deadlineAt?.toISOString()).toBe('2026-12-10T09:00:00.000Z')
  expect(second).toMatchObject({ title: null, deadlineOn: null, deadlineAt: null, sought: false })
})

it('keeps no day where a decision is to be understood: the bids are in', () => {
  const lots = noticeLots({ lotsRead: LOTS, sought: [], about: 'understand-decision' })
  expect(lots.map(({ deadlineOn, deadlineAt }) => [deadlineOn, deadlineAt])).toEqual([
    [null, null],
    [null, null],
  ])
})
