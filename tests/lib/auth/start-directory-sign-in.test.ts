import { startDirectorySignIn } from '@/lib/auth/start-directory-sign-in'
import { logError } from '@/lib/log/log'
import { ledOn } from './led-on'
import { useDirectory } from './use-directory'

jest.mock('@/lib/log/log', () => ({ ...jest.requireActual<object>('@/lib/log/log'), logError: jest.fn() }))

const directory = useDirectory()

test('leads to the directory, with PKCE and the cookies that the way back needs', async () => {
  const { location, cookies } = await startDirectorySignIn('sv', '/arenden/UA-2026-0001', {})
  const { origin, searchParams } = new URL(location)
  expect(origin).toBe(new URL(directory().issuer).origin)
  expect(searchParams.get('code_challenge_method')).toBe('S256')
  expect(searchParams.get('redirect_uri')).toBe('http://localhost/api/auth/callback/oidc')
  const held = new Map(cookies.map((one) => [one.name, one]))
  expect([...held.keys()]).toEqual(
    expect.arrayContaining(['next-auth.csrf-token', 'next-auth.state', 'next-auth.pkce.code_verifier']),
  )
  expect(held.get('next-auth.pkce.code_verifier')).toMatchObject({ httpOnly: true, sameSite: 'lax' })
  expect(cookies.findLast(({ name }) => name === 'next-auth.callback-url')?.value).toBe(
    'http://localhost/logga-in?back=/arenden/UA-2026-0001',
  )
})

test('an address on another site is no way back', async () => {
  const { cookies } = await startDirectorySignIn('en', '//evil.example/x', {})
  expect(cookies.findLast(({ name }) => name === 'next-auth.callback-url')?.value).toBe('http://localhost/en/sign-in')
})

test('a directory that does not answer leads back to the sign-in page, which says so', async () => {
  await directory().stop()
  const { location, cookies } = await startDirectorySignIn('sv', undefined, {})
  const held = Object.fromEntries(cookies.map(({ name, value }) => [name, value]))
  const { pathname, searchParams } = await ledOn(location, held)
  expect(pathname).toBe('/logga-in')
  expect(searchParams.get('error')).toBe('OAuthSignin')
  expect(logError).toHaveBeenCalled()
})
