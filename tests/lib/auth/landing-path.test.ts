import { pagePath } from '@/lib/i18n/routes'
import fc from 'fast-check'
import { landingPath, ownPath } from '@/lib/auth/landing-path'

describe('the way back after signing in', () => {
  it.each(['/arenden/UA-2026-0001', '/en/cases?state=new', '/', '/konto#x'])('may be %s', (path) => {
    expect(ownPath(path)).toBe(path.replace(/#.*/, ''))
  })

  it.each([
    undefined, '', 'arenden', 'https://evil.example', '//evil.example', '/\\evil.example', '/\t/evil.example',
    '/a\r\nset-cookie: x', '/\\/evil.example', 'javascript:alert(1)', '/..//evil.example', '/.//evil.example', '/a/..//evil.example', '/%2e%2e//evil.example', '/..//api/x', '/api/auth/signout', '/_next/x', '/x\\y',
  ])('is never %j', (path) => {
    expect(ownPath(path)).toBeUndefined()
  }) // prettier-ignore

  it('never leaves the site', () => {
    const nasty = fc.string({
      unit: fc.constantFrom(
        '/',
        '\\',
        '.',
        ':',
        '@',
        '\t',
        '\n',
        'a',
        '?',
        '#',
        '%2f',
        '%2e',
        '..',
        '/../',
        'evil.example',
      ),
    })
    fc.assert(
      fc.property(nasty, (text) => {
        const path = ownPath(`/${text}`)
        return path === undefined || new URL(path, 'http://home.test').origin === 'http://home.test'
      }),
      { numRuns: 5_000, examples: [['..//evil.example'], ['./%2e//evil.example'], ['a/../..//evil.example?/..//x']] },
    )
  })
})

test('who changed language on the sign-in page comes back in it, to the same filter, sort and page', () => {
  const person = { roles: [], mandates: [], partnerships: [] }
  expect(landingPath('en', person, '/ledning/ko?sida=2')).toBe('/en/lead/queue?sida=2')
  expect(landingPath('sv', person, '/en/cases/UA-2026-0001')).toBe('/arenden/UA-2026-0001')
  expect(landingPath('en', person, '/nothing?a=1')).toBe('/nothing?a=1')
})

describe('the first page', () => {
  const mandates = [{ companyId: 'c', level: 'verified' as const }]
  it.each([
    [['project-lead', 'advisor'], [], '/ledning/ko'],
    [['advisor'], mandates, '/arbete'],
    [['auditor'], [], '/ledning/logg'],
    [['steering-member'], [], '/ledning'],
    [['advisor', 'auditor', 'editor', 'buyer-advisor'], mandates, '/arbete'],
    [['auditor', 'editor', 'buyer-advisor'], mandates, '/ledning/logg'],
    [['editor', 'steering-member'], mandates, pagePath('sv', '/blog/write')],
    [['steering-member', 'buyer-advisor'], mandates, '/ledning'],
    [['buyer-advisor'], mandates, pagePath('sv', '/buyers-line')],
    [[], mandates, '/mina'],
    [[], [], '/konto'],
  ] as const)('of %j with mandates %j is %s', (roles, held, path) => {
    expect(landingPath('sv', { roles, mandates: held, partnerships: [] })).toBe(path)
    expect(landingPath('sv', { roles, mandates: held, partnerships: [] }, '/sok?q=1')).toBe('/sok?q=1')
    expect(landingPath('sv', { roles, mandates: held, partnerships: [] }, '//evil.example')).toBe(path)
  })
})

it('is the partner’s before the buyers’ line and the companies, and after what the staff do', () => {
  const held = { mandates: [{ companyId: 'c', level: 'verified' as const }], partnerships: [{ partnerId: 'p', kind: 'trade-organisation' as const }] }
  expect(landingPath('sv', { roles: ['buyer-advisor'], ...held })).toBe(pagePath('sv', '/partner'))
  expect(landingPath('sv', { roles: [], ...held })).toBe(pagePath('sv', '/partner'))
  expect(landingPath('sv', { roles: ['steering-member'], ...held })).toBe('/ledning')
}) // prettier-ignore
