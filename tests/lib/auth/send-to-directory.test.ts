import { sendToDirectory } from '@/lib/auth/send-to-directory'
import { cookie, emptyJar } from './jar'
import { useDirectory } from './use-directory'

jest.mock('next/headers', () => jest.requireActual<{ mockHeaders: object }>('./jar').mockHeaders)
jest.mock('next/navigation', () => ({
  redirect: (location: string) => {
    throw Object.assign(new Error('redirected'), { location })
  },
}))

const directory = useDirectory()
beforeEach(emptyJar)

test('the browser is sent to the directory, and holds what it comes back with', async () => {
  const sent = await sendToDirectory('sv', undefined).catch((error: { location: string }) => error)
  expect(new URL(sent.location).origin).toBe(new URL(directory().issuer).origin)
  const { value, options } = cookie('next-auth.state') ?? {}
  expect(value).toBeTruthy()
  expect(options).toMatchObject({ httpOnly: true, sameSite: 'lax', path: '/' })
})
