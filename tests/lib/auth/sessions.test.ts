import { chooseLanguage } from '@/lib/auth/choose-language'
import { endSessions } from '@/lib/auth/end-sessions'
import { findAccount } from '@/lib/auth/find-account'
import { findSession } from '@/lib/auth/find-session'
import { rememberedLink, rememberLink } from '@/lib/auth/link-cookie'
import { startSession } from '@/lib/auth/start-session'
import { removeExpired } from '@/lib/jobs/remove-expired'
import { asSuperuser, withTriggersOff } from '@/tests/support/database'
import { cookie, emptyJar } from './jar'
import { makePerson } from './people'

jest.mock('next/headers', () => jest.requireActual<{ mockHeaders: object }>('./jar').mockHeaders)

const COOKIE = 'next-auth.session-token'
const token = () => cookie(COOKIE)?.value ?? ''

beforeEach(emptyJar)

async function signedIn(wanted: Parameters<typeof makePerson>[0] = { company: {} }) {
  const id = await makePerson(wanted)
  await startSession(id, 'link')
  return { id, token: token() }
}

test('a session is stored as a hash, in a cookie no script can read', async () => {
  const { id } = await signedIn()
  expect(cookie(COOKIE)?.options).toMatchObject({ httpOnly: true, sameSite: 'lax', path: '/' })
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

test('eight hours unused end a session, and use prolongs it up to twelve', async () => {
  const { id } = await signedIn()
  await asSuperuser(`update session set last_seen_at = now() - interval '7 hours' where person_id = $1`, [id])
  expect(await findSession(token())).not.toBeNull()
  const [seen] = await asSuperuser<{ fresh: boolean }>(
    `select last_seen_at > now() - interval '1 minute' as fresh from session where person_id = $1`,
    [id],
  )
  expect(seen?.fresh).toBe(true)
  await asSuperuser(`update session set last_seen_at = now() - interval '8 hours' where person_id = $1`, [id])
  expect(await findSession(token())).toBeNull()
  await asSuperuser(`update session set last_seen_at = now(), expires_at = now() where person_id = $1`, [id])
  expect(await findSession(token())).toBeNull()
})

test('a role or a mandate that is revoked, or has run out, is gone within the request', async () => {
  const { id } = await signedIn({ roles: ['advisor', 'project-lead'], company: {} })
  const now = async () => (await findSession(token()))?.person
  expect([...((await now())?.roles ?? [])].sort()).toEqual(['advisor', 'project-lead'])
  expect((await now())?.mandates).toMatchObject([{ level: 'self-declared' }])
  await withTriggersOff(
    'staff_role',
    `update staff_role set revoked_at = now() where person_id = $1 and role = 'project-lead'`,
    [id],
  )
  expect((await now())?.roles).toEqual(['advisor'])
  await withTriggersOff(
    'mandate',
    `update mandate set valid_from = current_date - 9, valid_to = current_date - 2 where person_id = $1`,
    [id],
  )
  expect((await now())?.mandates).toEqual([])
  await withTriggersOff('person', 'update person set deactivated_at = now() where id = $1', [id])
  expect(await now()).toBeUndefined()
})

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
})

test('what has ended is removed, and nothing else', async () => {
  const { id } = await signedIn()
  const idle = await signedIn()
  emptyJar()
  await startSession(id, 'code')
  await asSuperuser(`update session set last_seen_at = now() - interval '9 hours' where person_id = $1`, [idle.id])
  await asSuperuser(`insert into login_link (token_hash, code_hash, expires_at)
    values ('old', 'x', now() - interval '2 hours'), ('fresh', 'x', now() + interval '2 minutes')`)
  await asSuperuser(`insert into rate_limit (key, points, expire)
    values ('old', 1, 1), ('fresh', 1, (extract(epoch from now()) * 1000)::bigint + 60000)`)
  await removeExpired()
  expect(await asSuperuser('select person_id from session where person_id = any($1)', [[id, idle.id]])).toEqual([
    { person_id: id },
  ])
  expect(await asSuperuser(`select token_hash from login_link where token_hash in ('old', 'fresh')`)).toEqual([
    { token_hash: 'fresh' },
  ])
  expect(await asSuperuser(`select key from rate_limit where key in ('old', 'fresh')`)).toEqual([{ key: 'fresh' }])
  const months = await asSuperuser(`select from pg_class where relname ~ '^access_log_\\d{4}_\\d{2}$'`)
  expect(months.length).toBeGreaterThanOrEqual(2)
})

test('someone chooses the language of their mails, and the trail knows', async () => {
  const { id } = await signedIn()
  const session = await findSession(token())
  await chooseLanguage(session?.person ?? null, 'en')
  expect((await findSession(token()))?.person.locale).toBe('en')
  expect(
    await asSuperuser(`select facts from audit_event where type = 'person.language-chosen' and subject_id = $1`, [id]),
  ).toEqual([{ facts: { locale: 'en' } }])
  await expect(chooseLanguage(null, 'sv')).rejects.toMatchObject({ code: 'signed-out' })
})

test('the account page knows the companies someone speaks for', async () => {
  const { token: held } = await signedIn({ company: { validTo: '2099-12-31' } })
  const session = await findSession(held)
  if (!session) throw new Error('no session')
  expect((await findAccount(session.person)).mandates).toMatchObject([
    { company: 'Bolaget', level: 'self-declared', validTo: '2099-12-31' },
  ])
})
