import { makePerson } from './people'
import { startSession } from '@/lib/auth/start-session'
import { withTriggersOff } from '@/tests/support/database'
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

test('the account page has neither another’s mandates nor those taken back, and the sessions that live', async () => {
  const { id, token: held } = await signedIn({ company: {} })
  const session = await findSession(held)
  if (!session) throw new Error('no session')
  const companyId = session.person.mandates[0]?.companyId
  const colleague = await makePerson({ company: {} })
  await withTriggersOff('mandate', 'update mandate set company_id = $2 where person_id = $1', [colleague, companyId])
  emptyJar()
  await startSession(id, 'link')
  expect(await findAccount(session.person)).toMatchObject({ sessions: 2, mandates: [{ companyId }] })
  await withTriggersOff('session', `update session set expires_at = now() where id <> $1`, [session.person.sessionId])
  await withTriggersOff('mandate', 'update mandate set revoked_at = now() where person_id = $1', [id])
  expect(await findAccount(session.person)).toMatchObject({ sessions: 1, mandates: [] })
})
