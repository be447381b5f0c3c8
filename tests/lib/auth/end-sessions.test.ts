import { endSessions } from '@/lib/auth/end-sessions'
import { findAccount } from '@/lib/auth/find-account'
import { findSession } from '@/lib/auth/find-session'
import { startSession } from '@/lib/auth/start-session'
import { asSuperuser } from '@/tests/support/database'
import { emptyJar } from './jar'
import { signedIn, token } from './signed-in'

jest.mock('next/headers', () => jest.requireActual<{ mockHeaders: object }>('./jar').mockHeaders)

beforeEach(emptyJar)

test('signing out ends one session, or everywhere all of them', async () => {
  const { id, token: phone } = await signedIn()
  emptyJar()
  await startSession(id, 'code')
  const laptop = token()
  emptyJar()
  const person = await startSession(id, 'code')
  expect((await findAccount(person)).sessions).toBe(3)
  await endSessions(person, false)
  expect(token()).toBe('')
  const still = await findSession(laptop)
  if (!still) throw new Error('the other session ended too')
  await endSessions(still.person, true)
  expect(await findSession(laptop)).toBeNull()
  expect(await findSession(phone)).toBeNull()
  const lines = await asSuperuser(
    "select reason_code from access_log where person_id = $1 and action = 'signed-out' order by id",
    [id],
  )
  expect(lines).toEqual([{ reason_code: 'here' }, { reason_code: 'everywhere' }])
})
