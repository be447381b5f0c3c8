import { cellsOf } from '@/lib/extracts/columns'

it('is an empty cell for what is not known, and a nought for nothing', () => {
  const rows = [
    { bid: '', minutes: 0, satisfaction: null },
    { bid: 'yes', minutes: 30, satisfaction: 4 },
  ]
  expect(cellsOf(['minutes', 'bid', 'satisfaction'], rows)).toEqual([
    [0, null, null],
    [30, 'yes', 4],
  ])
})
