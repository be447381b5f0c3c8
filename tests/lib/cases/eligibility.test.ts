import { declineReasonOf, whyNotEligible } from '@/lib/cases/eligibility'

const FINE = { inCounty: true, inSector: true, quarterPublic: false, size: 'small', result: 'not-eligible' } as const

it.each([
  ['is elsewhere', { inCounty: false }, ['county'], 'outside-county'],
  ['is of another sector', { inSector: false }, ['sector'], 'not-eligible'],
  ['is too large', { size: 'large' as const }, ['size'], 'not-eligible'],
  ['is a public body’s to a quarter', { quarterPublic: true }, ['public'], 'not-eligible'],
  ['is elsewhere and too large', { inCounty: false, size: 'large' as const }, ['county', 'size'], 'outside-county'],
])('a company that %s is declined for it', (_what, looked, why, reason) => {
  expect(whyNotEligible({ ...FINE, ...looked })).toEqual(why)
  expect(declineReasonOf({ ...FINE, ...looked })).toBe(reason)
})

it('declines none that may be helped, or of which it is not clear', () => {
  for (const result of ['eligible', 'unclear'] as const)
    expect(declineReasonOf({ ...FINE, inCounty: false, result })).toBeNull()
  expect(declineReasonOf(FINE)).toBeNull()
})
