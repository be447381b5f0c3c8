import { findAccount } from '@/lib/auth/find-account'
import { findSession } from '@/lib/auth/find-session'
import { emptyJar } from './jar'
import { signedIn } from './signed-in'

jest.mock('next/headers', () => jest.requireActual<{ mockHeaders: object }>('./jar').mockHeaders)

beforeEach(emptyJar)

test('the account page knows the companies someone speaks for', async () => {
  const { token: held } = await signedIn({ company: { validTo: '2099-12-31' } })
  const session = await findSession(held)
  if (!session) throw new Error('no session')
  expect((await findAccount(session.person)).mandates).toMatchObject([
    { company: 'Bolaget', level: 'self-declared', validTo: '2099-12-31' },
  ])
  expect(await findAccount(session.person)).toMatchObject({ noticeMails: 'at-once' })
})
