import { answerDirectory } from '@/lib/auth/answer-directory'
import { config } from '@/lib/config/config'
import { findSession } from '@/lib/auth/find-session'
import { startDirectorySignIn } from '@/lib/auth/start-directory-sign-in'
import { asSuperuser, withTriggersOff } from '@/tests/support/database'
import { Browser } from '@/tests/support/browser'
import { makePerson } from './people'
import { useDirectory } from './use-directory'

const HOME = 'http://localhost'
const SESSION = 'next-auth.session-token'
const directory = useDirectory()

type How = { browser?: Browser; locale?: 'sv' | 'en'; back?: string }

/** The whole way: our form's action, the directory's own pages, and back to our route. */
async function signIn(sub: string, { browser = new Browser(), locale = 'sv', back = '' }: How = {}) {
  const started = await startDirectorySignIn(locale, back, browser.cookiesFor(HOME))
  for (const { name, value } of started.cookies) browser.put(HOME, name, value)
  const returned = await directory().signIn(browser, started.location, sub, HOME)
  const response = await callBack(browser, returned)
  const session = await findSession(browser.cookiesFor(HOME)[SESSION] ?? '')
  return { browser, returned, response, location: response.headers.get('location'), person: session?.person ?? null }
}

async function callBack(browser: Browser, url: string): Promise<Response> {
  const path = new URL(url).pathname.replace('/api/auth/', '').split('/')
  const response = await answerDirectory(new Request(url, { headers: { cookie: browser.header(HOME) } }), path)
  browser.keep(HOME, response)
  return response
}

const refusals = async () => {
  const rows = await asSuperuser<{ reason_code: string }>(
    "select reason_code from access_log where action = 'sign-in-failed' and subject_kind = 'directory' order by id",
  )
  return rows.map((row) => row.reason_code)
}

const cecilia = (groups: string[]) => ({
  cecilia: { name: 'Cecilia Katalog', email: 'Cecilia@lan.test', email_verified: true, groups },
})

test('a new colleague signs in, with the roles of their groups', async () => {
  await directory().know(cecilia(['ua-rad', 'something-else']))
  const { person, location, browser } = await signIn('cecilia', { back: '/arenden/UA-2026-0001' })
  expect(person).toMatchObject({ name: 'Cecilia Katalog', email: 'cecilia@lan.test', roles: ['advisor'] })
  expect(decodeURIComponent(location ?? '')).toBe(`${HOME}/logga-in?back=/arenden/UA-2026-0001`)
  const token = browser.cookiesFor(HOME)[SESSION] ?? ''
  const stored = await asSuperuser<{ token_hash: string }>('select token_hash from session where person_id = $1', [
    person?.id,
  ])
  expect(stored).toHaveLength(1)
  expect(stored[0]?.token_hash).toMatch(/^[0-9a-f]{64}$/)
  expect(stored[0]?.token_hash).not.toContain(token)
  expect(await asSuperuser('select reason_code from access_log where person_id = $1', [person?.id])).toEqual([
    { reason_code: 'directory' },
  ])
  const told = await asSuperuser<{ type: string }>('select type from audit_event where subject_id = $1 order by seq', [
    person?.id,
  ])
  expect(told.map(({ type }) => type)).toEqual(['person.joined', 'person.linked', 'role.granted'])
})

test('roles follow the directory at the next sign-in, both ways', async () => {
  await directory().know(cecilia(['ua-led', 'ua-granskare']))
  const first = await signIn('cecilia')
  expect([...(first.person?.roles ?? [])].sort()).toEqual(['auditor', 'project-lead'])
  await directory().know(cecilia([]))
  const second = await signIn('cecilia')
  expect(second.person).toBeNull()
  expect(second.location).toBe('/logga-in?error=no-role')
  const refused = new URL((await signIn('cecilia', { back: '/arenden?status=open' })).location ?? '', HOME)
  expect(Object.fromEntries(refused.searchParams)).toEqual({ error: 'no-role', back: '/arenden?status=open' })
  const lured = new URL((await signIn('cecilia', { back: '//evil.example' })).location ?? '', HOME)
  expect(Object.fromEntries(lured.searchParams)).toEqual({ error: 'no-role' })
  // Sessions elsewhere stand, but with nothing left to do in them.
  expect((await findSession(first.browser.cookiesFor(HOME)[SESSION] ?? ''))?.person.roles).toEqual([])
})

test('a role that a lead gave by hand lets its holder in without a group of ours, and stays', async () => {
  const id = await makePerson({ email: 'hanna@lan.test', roles: ['auditor'] })
  const hanna = { name: 'Hanna', email: 'hanna@lan.test', email_verified: true }
  await directory().know({ hanna: { ...hanna, groups: ['ekonomi'] } })
  expect((await signIn('hanna')).person).toMatchObject({ id, roles: ['auditor'] })
  await directory().know({ hanna: { ...hanna, groups: ['ua-rad'] } })
  expect([...((await signIn('hanna')).person?.roles ?? [])].sort()).toEqual(['advisor', 'auditor'])
  await directory().know({ hanna: { ...hanna, groups: [] } })
  expect((await signIn('hanna')).person).toMatchObject({ id, roles: ['auditor'] })
})

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
  'a group of the name of what every object has gives no role, and no row: %s',
  async (group) => {
    const email = `${group.toLowerCase()}@lan.test`
    await directory().know({ olle: { name: 'Olle', email, email_verified: true, groups: [group] } })
    expect(await signIn('olle')).toMatchObject({ person: null, location: '/logga-in?error=no-role' })
    expect(await asSuperuser('select from person where email = $1', [email])).toHaveLength(0)
  },
)

test('someone without a group of ours is refused, in the language they began in, and leaves no row', async () => {
  await directory().know({
    ove: { name: 'Ove Okänd', email: 'ove@lan.test', email_verified: true, groups: ['ekonomi'] },
  })
  const { person, location } = await signIn('ove', { locale: 'en' })
  expect(person).toBeNull()
  expect(location).toBe('/en/sign-in?error=no-role')
  expect((await refusals()).at(-1)).toBe('no-role')
  expect(await asSuperuser("select from person where email = 'ove@lan.test'")).toHaveLength(0)
})

test('an address that the directory does not vouch for is refused', async () => {
  await makePerson({ email: 'chef@lan.test', roles: ['project-lead'] })
  await directory().know({ falsk: { name: 'F', email: 'chef@lan.test', email_verified: false, groups: ['ua-led'] } })
  expect((await signIn('falsk')).location).toBe('/logga-in?error=no-address')
  await directory().know({ falsk: { name: 'F', groups: ['ua-led'] } })
  expect((await signIn('falsk')).location).toBe('/logga-in?error=no-address')
})

test('a person the lead has prepared is recognised by address, later by identity', async () => {
  const id = await makePerson({ email: 'pia@lan.test', roles: ['advisor'] })
  await directory().know({ pia: { name: 'Pia', email: 'PIA@lan.test', email_verified: true, groups: ['ua-rad'] } })
  expect((await signIn('pia')).person?.id).toBe(id)
  await directory().know({ pia: { name: 'Pia', email: 'pia.gift@lan.test', email_verified: true, groups: ['ua-rad'] } })
  expect((await signIn('pia')).person?.id).toBe(id)
})

test('a deactivated person is refused, by identity and by address', async () => {
  const id = await makePerson({ email: 'stina@lan.test', roles: ['advisor'] })
  await directory().know({
    stina: { name: 'Stina', email: 'stina@lan.test', email_verified: true, groups: ['ua-rad'] },
  })
  expect((await signIn('stina')).person?.id).toBe(id)
  await withTriggersOff('person', 'update person set deactivated_at = now() where id = $1', [id])
  expect(await signIn('stina')).toMatchObject({ person: null, location: '/logga-in?error=deactivated' })
  await directory().know({
    other: { name: 'Stina', email: 'stina@lan.test', email_verified: true, groups: ['ua-rad'] },
  })
  expect(await signIn('other')).toMatchObject({ person: null, location: '/logga-in?error=deactivated' })
})

test('another identity with the address of someone who has one is refused, and nothing of hers is replaced', async () => {
  const lead = { name: 'Vera Ledare', email: 'vera@lan.test', email_verified: true, groups: ['ua-led'] }
  await directory().know({ vera: lead })
  const first = await signIn('vera')
  for (const claims of [lead, { ...lead, email_verified: undefined }]) {
    await directory().know({ tjuv: { ...claims, name: 'Tjuven', groups: ['ua-rad'] } })
    const { person, location } = await signIn('tjuv')
    expect(person).toBeNull()
    expect(location).toMatch(claims.email_verified ? /error=other-identity$/ : /error=no-address$/)
  }
  await directory().know({ tjuv: { ...lead, groups: [] } })
  expect((await signIn('tjuv')).location).toBe('/logga-in?error=no-role')

  const still = await findSession(first.browser.cookiesFor(HOME)[SESSION] ?? '')
  expect(still?.person).toMatchObject({ name: 'Vera Ledare', roles: ['project-lead'] })
  expect(await asSuperuser('select from oidc_account where person_id = $1', [still?.person.id])).toHaveLength(1)
  expect(
    await asSuperuser(
      "select distinct reason_code from access_log where person_id = $1 and action = 'sign-in-failed' order by 1",
      [still?.person.id],
    ),
  ).toEqual([{ reason_code: 'no-address' }, { reason_code: 'no-role' }, { reason_code: 'other-identity' }])
})

test('an address finds nobody whom the staff have not added: a company’s contact stays who they are', async () => {
  const id = await makePerson({ email: 'kontakt@bolag.test', company: {} })
  await directory().know({
    ny: { name: 'Ny', email: 'kontakt@bolag.test', email_verified: true, groups: ['ua-led'] },
  })
  expect((await signIn('ny')).location).toBe('/logga-in?error=not-added')
  expect(await asSuperuser('select from staff_role where person_id = $1', [id])).toHaveLength(0)
})

test('the silence of a directory about an address counts only where a setting says so', async () => {
  await makePerson({ email: 'tyst@lan.test', roles: ['advisor'] })
  await directory().know({ tyst: { name: 'Tyst', email: 'tyst@lan.test', groups: ['ua-rad'] } })
  expect((await signIn('tyst')).location).toBe('/logga-in?error=no-address')
  const { oidc } = config()
  if (!oidc) throw new Error('no directory')
  oidc.trustEmail = true
  expect((await signIn('tyst')).person).toMatchObject({ email: 'tyst@lan.test', roles: ['advisor'] })
  oidc.trustEmail = false
  // By its identity from now on, whatever is said of the address.
  expect((await signIn('tyst')).person).toMatchObject({ email: 'tyst@lan.test' })
})

test('an identity is never tied to whoever sat at the browser before', async () => {
  await directory().know({
    ada: { name: 'Ada', email: 'ada@lan.test', email_verified: true, groups: ['ua-rad'] },
    bo: { name: 'Bo', email: 'bo@lan.test', email_verified: true, groups: ['ua-led'] },
  })
  const { browser, person: ada } = await signIn('ada')
  const second = new Browser()
  second.put(HOME, SESSION, browser.cookiesFor(HOME)[SESSION] ?? '')
  const { person: bo } = await signIn('bo', { browser: second })
  expect(bo).toMatchObject({ name: 'Bo', roles: ['project-lead'] })
  expect(bo?.id).not.toBe(ada?.id)
})

test("the directory's answer works once, and in the browser that asked only", async () => {
  await directory().know({ ada: { name: 'Ada', email: 'ada@lan.test', email_verified: true, groups: ['ua-rad'] } })
  const { browser, returned } = await signIn('ada', { back: '/arenden?status=open' })
  const again = await callBack(browser, returned)
  // A page of next-auth's own leads on by itself.
  expect(again.headers.get('location')).toBe(`${HOME}/api/auth/error?error=OAuthCallback`)
  const stranger = new Browser()
  const stolen = await callBack(stranger, returned)
  expect(stolen.headers.get('location')).toContain('error=')
  expect(stranger.cookiesFor(HOME)[SESSION]).toBeUndefined()
})

test('a way back to another site is not taken', async () => {
  await directory().know({ ada: { name: 'Ada', email: 'ada@lan.test', email_verified: true, groups: ['ua-rad'] } })
  expect((await signIn('ada', { back: '//evil.example/x' })).location).toBe(`${HOME}/logga-in`)
})

test.each([['session'], ['csrf'], ['providers'], ['signout']])(
  'nothing else of next-auth answers: %s',
  async (path) => {
    expect((await callBack(new Browser(), `${HOME}/api/auth/${path}`)).status).toBe(404)
  },
)

test('answers nothing but the way back, and leaves no cookie for anything else', async () => {
  for (const path of ['csrf', 'session', 'providers', 'signout', '']) {
    const response = await answerDirectory(new Request(`${HOME}/api/auth/${path}`), path === '' ? [] : [path])
    expect([path, response.status, response.headers.get('set-cookie')]).toEqual([path, 404, null])
  }
})
