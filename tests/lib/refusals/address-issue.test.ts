import { issueOfAddress } from '@/lib/refusals/address-issue'

it('tells what an address says, with how long to wait', () => {
  expect(issueOfAddress(undefined, undefined)).toBeUndefined()
  expect(issueOfAddress('import-unreadable', undefined)).toEqual({ code: 'import-unreadable' })
  expect(issueOfAddress(['too-many-tries', 'other'], '60')).toEqual({ code: 'too-many-tries', facts: { minutes: 60 } })
})

it.each([
  ['a code that there is not', 'no-such-code', '5'],
  ['a wait that is no number', 'too-many-tries', 'long'],
  ['a wait that is none', 'too-many-tries', '0'],
  ['a code whose facts no address tells', 'hold-past-cap', '5'],
])('knows nothing of %s', (_, code, wait) => {
  expect(issueOfAddress(code, wait)).toEqual({ code: 'unknown' })
})
