import { host } from '@/lib/config/host'
import type * as ReadHost from '@/lib/config/read-host'
import { placeholderValues } from '@/lib/pages/placeholder-values'

type Reader = typeof ReadHost

jest.mock('@/lib/config/host', () => {
  const { readHost } = jest.requireActual<Reader>('@/lib/config/read-host')
  const shipped = readHost(undefined)
  return { host: jest.fn(() => shipped) }
})

it('says when the assessment was signed where the host has given it, and nothing of a day where it has not', () => {
  expect(placeholderValues('sv').assessment).toBe('Bedömningen är inte undertecknad än.')
  const accessibilityStatement = { assessedOn: '2026-05-12', updatedOn: '2026-06-01' }
  jest.mocked(host).mockReturnValue({ ...host(), accessibilityStatement })
  expect(placeholderValues('sv').assessment).toContain('12 maj 2026')
  expect(placeholderValues('en').assessment).toContain('1 June 2026')
})
