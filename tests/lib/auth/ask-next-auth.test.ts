import { askNextAuth } from '@/lib/auth/ask-next-auth'
import { ledOn } from './led-on'

Object.assign(process.env, {
  OIDC_ISSUER: 'https://katalog.example',
  OIDC_CLIENT_ID: 'client',
  OIDC_CLIENT_SECRET: 'secret',
  OIDC_ROLE_MAP: '{"ua-rad":"advisor"}',
})

test('gives what next-auth says and every cookie it sets', async () => {
  const { status, headers, body } = await askNextAuth({ method: 'GET', path: ['csrf'], cookies: {} })
  expect(status).toBe(200)
  const { csrfToken } = body as { csrfToken: string }
  const cookies = headers.getSetCookie()
  expect(cookies.map((line) => line.split('=')[0])).toEqual(['next-auth.csrf-token', 'next-auth.callback-url'])
  expect(decodeURIComponent(cookies[0] ?? '')).toContain(`next-auth.csrf-token=${csrfToken}|`)
})

test.each([
  [undefined, '/logga-in'],
  ['http://localhost/en/sign-in', '/en/sign-in'],
  ['http://localhost/energi', '/logga-in'],
  ['no address', '/logga-in'],
])('a sign-in that began at %s is refused on the page of that language', async (began, page) => {
  const cookies: Record<string, string> = began ? { 'next-auth.callback-url': began } : {}
  const { pathname, searchParams } = await ledOn('/api/auth/error?error=Callback', cookies)
  expect(pathname).toBe(page)
  expect(searchParams.get('error')).toMatch(/^(Callback|Configuration)$/)
})

test('a sign-in without the token of our own form starts nothing at the directory', async () => {
  const { headers } = await askNextAuth({ method: 'POST', path: ['signin', 'oidc'], cookies: {} })
  expect(headers.get('location')).not.toContain('katalog.example')
})
