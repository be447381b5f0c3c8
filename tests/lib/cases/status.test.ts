import { acceptsTime, STATUSES } from '@/lib/cases/status'

it('takes time while it is in progress, whatever the day', () => {
  expect(STATUSES.filter((status) => acceptsTime(status, null, '2026-12-01'))).toEqual(['assigned', 'ongoing'])
})

it('takes time to the last logging day of one that is closed, and of no other', () => {
  const on = (today: string) => STATUSES.filter((status) => acceptsTime(status, '2026-12-01', today))
  expect(on('2026-12-01')).toEqual(['assigned', 'ongoing', 'closed'])
  expect(on('2026-12-02')).toEqual(['assigned', 'ongoing'])
})
