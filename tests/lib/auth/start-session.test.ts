import { findSession } from '@/lib/auth/find-session'
import { rememberedLink, rememberLink } from '@/lib/auth/login-cookie'
import { startSession } from '@/lib/auth/start-session'
import { asSuperuser, withTriggersOff } from '@/tests/support/database'
import { cookie, emptyJar } from './jar'
import { makePerson } from './people'
import { SESSION_COOKIE, signedIn, token } from './signed-in'

jest.mock('next/headers', () => jest.requireActual<{ mockHeaders: object }>('./jar').mockHeaders)

beforeEach(emptyJar)

test('a session is stored as a hash, in a cookie no script can read', async () => {
  const { id } = await signedIn()
  expect(cookie(SESSION_COOKIE)?.options).toMatchObject({ httpOnly: true, sameSite: 'lax', path: '/' })
  const rows = await asSuperuser<{ token_hash: string; hours: number }>(
    'select token_hash, (extract(epoch from expires_at - created_at) / 3600)::float as hours from session where person_id = $1',
    [id],
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]?.token_hash).not.toContain(token())
  expect(rows[0]?.hours).toBeCloseTo(12, 1)
  expect(await asSuperuser('select action, reason_code from access_log where person_id = $1', [id])).toEqual([
    { action: 'signed-in', reason_code: 'link' },
  ])
})

test('signing in ends what was signed in before in the same browser, and the code of the link', async () => {
  await rememberLink('3f0f2a4e-6c9c-4a59-8f0c-0f6f8f3f0a11')
  expect(await rememberedLink()).toBeDefined()
  const first = await signedIn()
  expect(await rememberedLink()).toBeUndefined()
  await signedIn()
  expect(await findSession(first.token)).toBeNull()
  expect(await findSession(token())).not.toBeNull()
})

test('somebody deactivated meanwhile gets neither a session nor a cookie', async () => {
  const id = await makePerson({ company: {} })
  await withTriggersOff('person', 'update person set deactivated_at = now() where id = $1', [id])
  await expect(startSession(id, 'link')).rejects.toMatchObject({ code: 'link-ended' })
  expect(token()).toBe('')
  expect(await asSuperuser("select from access_log where person_id = $1 and action = 'signed-in'", [id])).toEqual([])
})
