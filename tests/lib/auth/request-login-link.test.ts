import { randomUUID } from 'node:crypto'
import { visitor } from '@/lib/actors/actor'
import { openCase } from '@/lib/cases/open-case'
import { anApplication } from '@/tests/support/an-application'
import { SAME_TIME } from '@/lib/auth/request-login-link'
import { closeLimiters } from '@/lib/rates/limit'
import { asSuperuser } from '@/tests/support/database'
import { ask, askAndRead, startAfresh } from './login-links'
import { makePerson } from './people'

afterAll(closeLimiters)
beforeEach(startAfresh)

const mails = async () => (await asSuperuser<{ n: number }>('select count(*)::int as n from mail'))[0]?.n

test('the mail has a link to our own page, with the way back, that holds for fifteen minutes', async () => {
  const personId = await makePerson({ email: 'en@bolag.test', company: {} })
  const { linkId, url } = await askAndRead('en@bolag.test', '/arenden/UA-2026-0001')
  expect(url.origin + url.pathname).toBe('http://localhost/logga-in/lank')
  expect(url.searchParams.get('back')).toBe('/arenden/UA-2026-0001')
  const [row] = await asSuperuser<{ minutes: number }>(
    'select (extract(epoch from expires_at - created_at) / 60)::int as minutes from login_link where id = $1',
    [linkId],
  )
  expect(row?.minutes).toBe(15)
  const [mail] = await asSuperuser<{ person_id: string | null }>(
    `select person_id from mail where template = 'login-link'`,
  )
  expect(mail?.person_id).toBe(personId)
})

test('nothing that opens a door is stored readably', async () => {
  await makePerson({ email: 'hemlig@bolag.test', company: {} })
  const { key, code, linkId } = await askAndRead('hemlig@bolag.test')
  const stored = JSON.stringify([
    await asSuperuser('select * from login_link where id = $1', [linkId]),
    await asSuperuser('select * from mail'),
  ])
  expect(stored).not.toContain(key)
  expect(stored).not.toContain(`"${code}"`)
})

test('an unknown address gets the same answer, in the same time, and no mail', async () => {
  await makePerson({ email: 'kand@bolag.test', company: {} })
  const times: number[] = []
  for (const email of ['kand@bolag.test', 'aldrig-sedd@bolag.test', 'kand@bolag.test', 'inte-heller@bolag.test']) {
    const started = performance.now()
    expect(await ask(email)).toMatch(/^[0-9a-f-]{36}$/)
    times.push(performance.now() - started)
  }
  expect(await mails()).toBe(2)
  expect(Math.min(...times)).toBeGreaterThanOrEqual(SAME_TIME - 5)
})

test('whoever has typed their address on a case and is nobody yet gets the mail there, and nobody is made by it', async () => {
  const typed = anApplication()
  await openCase(visitor, randomUUID(), typed)
  const { email } = typed.contact
  const { linkId } = await askAndRead(email)
  const [mail] = await asSuperuser(`select person_id, to_address, locale from mail where template = 'login-link'`)
  expect(mail).toEqual({ person_id: null, to_address: email, locale: 'sv' })
  expect(await asSuperuser('select person_id, email from login_link where id = $1', [linkId])).toEqual([{ person_id: null, email }])
  const unknown = await ask('ingen.alls@bolag.test')
  expect(await asSuperuser('select person_id, email from login_link where id = $1', [unknown])).toEqual([{ person_id: null, email: null }])
}) // prettier-ignore

const refusals = async (asked: Promise<string>[]) =>
  (await Promise.allSettled(asked)).flatMap((one) =>
    one.status === 'rejected' ? [one.reason as { code: string }] : [],
  )

test('too many links for one address from one place are refused, known or not, and its owner elsewhere gets in', async () => {
  await makePerson({ email: 'ofta@bolag.test', company: {} })
  for (const email of ['ofta@bolag.test', 'ingen@bolag.test']) {
    const refused = await refusals(Array.from({ length: 8 }, () => ask(email, '198.51.100.1')))
    expect(refused).toHaveLength(3)
    for (const one of refused) expect(one).toMatchObject({ code: 'too-many-tries', facts: { minutes: 15 } })
  }
  expect(await mails()).toBe(5)
  await ask('ofta@bolag.test', '203.0.113.5')
  expect(await mails()).toBe(6)
})

test('an address that many places ask for is said to be busy, known or not; the refused are not counted', async () => {
  await makePerson({ email: 'malet@bolag.test', company: {} })
  for (const email of ['malet@bolag.test', 'inte-malet@bolag.test']) {
    await refusals(Array.from({ length: 60 }, () => ask(email, '198.51.100.1')))
    const others = Array.from({ length: 46 }, (_, index) => ask(email, `203.0.113.${index}`))
    const refused = await refusals(others)
    expect(refused).toHaveLength(1)
    expect(refused[0]).toMatchObject({ code: 'address-busy', field: 'email', facts: { minutes: 15 } })
  }
})

test('too many links from one place are refused with the time to wait', async () => {
  const many = Array.from({ length: 121 }, (_, index) => ask(`nr${index}@bolag.test`, '198.51.100.7'))
  const refused = (await Promise.allSettled(many)).filter(({ status }) => status === 'rejected')
  expect(refused).toHaveLength(1)
  expect(refused[0]).toMatchObject({ reason: { code: 'too-many-tries', facts: { minutes: 15 } } })
})
