import { currentPerson } from '@/lib/auth/current-person'
import { emptyJar, mockHeaders } from './jar'
import { SESSION_COOKIE, signedIn } from './signed-in'

jest.mock('next/headers', () => jest.requireActual<{ mockHeaders: object }>('./jar').mockHeaders)

beforeEach(emptyJar)

test('is whoever holds a living session, and nobody without one', async () => {
  expect(await currentPerson()).toBeNull()
  const { id } = await signedIn()
  expect(await currentPerson()).toMatchObject({ id })
  ;(await mockHeaders.cookies()).set(SESSION_COOKIE, 'none-of-ours')
  expect(await currentPerson()).toBeNull()
})
