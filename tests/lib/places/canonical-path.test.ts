import fc from 'fast-check'
import { canonicalPath } from '@/lib/places/canonical-path'

describe('the address of a number', () => {
  it.each([
    ['/arenden/ua-2026-0001', '/arenden/UA-2026-0001'],
    ['/arenden/UA–2026–0001', '/arenden/UA-2026-0001'],
    ['/arenden/UA%E2%80%912026%E2%80%910001', '/arenden/UA-2026-0001'],
    ['/arenden/%23UA-2026-0001', '/arenden/UA-2026-0001'],
    ['/arenden/UA20260001', '/arenden/UA-2026-0001'],
    ['/arenden/[UA-2026-0001]', '/arenden/UA-2026-0001'],
    ['/arenden/%C3%84rende%20UA-2026-0001.', '/arenden/UA-2026-0001'],
    ['/arenden/UA-2026-1/', '/arenden/UA-2026-0001'],
    ['/arenden/ua-2026-1/tid/5b1d9d0e-9f3e-4b7e-8a55-0d2f0f2c8f10', '/arenden/UA-2026-0001/tid/5b1d9d0e-9f3e-4b7e-8a55-0d2f0f2c8f10'],
    ['/en/cases/ua-2026-0001/events', '/en/cases/UA-2026-0001/events'],
    ['/lotsen/ul–2026–123456', '/lotsen/UL-2026-123456'],
    ['/en/buyers-line/UL2026123456', '/en/buyers-line/UL-2026-123456'],
  ])('%s leads to %s', (path, canonical) => expect(canonicalPath(path)).toBe(canonical)) // prettier-ignore

  it.each([
    '/arenden/UA-2026-0001', '/arenden/UA-2026-0001/upphandling', '/lotsen/UL-2026-123456', '/lotsen/svar', '/arenden', '/arenden/18',
    '/arenden/bygg', '/arenden/%E0%A4%A', '/arenden/%', '/blogg/ua-2026-0001', '/api/ua-2026-0001', '//arenden/ua-2026-0001', '/',
  ])('%s is left as it is', (path) => expect(canonicalPath(path)).toBeNull()) // prettier-ignore

  it('leads nowhere but to a place of our own, and not on from there', () => {
    const part = fc.oneof(
      fc.constantFrom('ua-2026-1', 'UA–2026–1', '..', '', '%2F', 'a:b@c'),
      fc.string({ unit: 'binary' }),
    )
    const address = fc.tuple(fc.constantFrom('/arenden', '/en/cases', '/lotsen', '/'), fc.array(part, { maxLength: 3 }))
    fc.assert(
      fc.property(address, ([start, parts]) => {
        const canonical = canonicalPath([start, ...parts].join('/'))
        if (canonical === null) return
        expect(canonical).toMatch(/^\/(arenden|en\/cases|lotsen)\/[A-ZÅÄÖ]{1,6}-\d{4}-\d{4,6}(\/[^/]+)*$/)
        expect(canonicalPath(canonical)).toBeNull()
      }),
    )
  })
})
