import { findLinkReceiver } from '@/lib/auth/find-link-receiver'
import { redeemLoginCode } from '@/lib/auth/redeem-login-code'
import { redeemLoginLink } from '@/lib/auth/redeem-login-link'
import { requestLoginLink, SAME_TIME } from '@/lib/auth/request-login-link'
import { openSecret } from '@/lib/mail/secrets'
import { closeLimiters } from '@/lib/rates/limit'
import { asSuperuser, withTriggersOff } from '@/tests/support/database'
import { haveRound, makePerson } from './people'

afterAll(closeLimiters)
beforeEach(async () => {
  await haveRound(false)
  await asSuperuser('delete from rate_limit')
  await asSuperuser('delete from mail')
})

const ask = (email: string, client = '192.0.2.1', back?: string) =>
  requestLoginLink({ email, locale: 'sv', back, client })

async function askAndRead(email: string, back?: string) {
  const linkId = await ask(email, '192.0.2.1', back)
  const [mail] = await asSuperuser<{ sealed: string }>(
    'select sealed from mail where to_address = $1 order by queued_at desc limit 1',
    [email],
  )
  const secret = openSecret(mail?.sealed ?? '')
  if (!secret) throw new Error('no secret')
  const url = new URL(secret.link)
  return { linkId, code: secret.code, url, key: url.searchParams.get('nyckel') ?? '' }
}

const mails = async () => (await asSuperuser<{ n: number }>('select count(*)::int as n from mail'))[0]?.n
const failures = () =>
  asSuperuser("select subject_kind, reason_code, person_id from access_log where action = 'sign-in-failed' order by id")

test('a link signs its person in, once', async () => {
  const personId = await makePerson({ email: 'en@bolag.test', company: {} })
  const { key, url } = await askAndRead('en@bolag.test', '/arenden/UA-2026-0001')
  expect(url.origin + url.pathname).toBe('http://localhost/logga-in/lank')
  expect(url.searchParams.get('back')).toBe('/arenden/UA-2026-0001')
  expect(await redeemLoginLink(key, 'a')).toBe(personId)
  await expect(redeemLoginLink(key, 'a')).rejects.toMatchObject({ code: 'link-ended' })
  expect(await failures()).toContainEqual({ subject_kind: 'login-link', reason_code: 'link-ended', person_id: null })
})

test('of many who press at once, one is let in', async () => {
  await makePerson({ email: 'samtidigt@bolag.test', company: {} })
  const { key } = await askAndRead('samtidigt@bolag.test')
  const answers = await Promise.allSettled(Array.from({ length: 8 }, () => redeemLoginLink(key, 'a')))
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
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

test('the code works with the link it came with only, and uses both up', async () => {
  const personId = await makePerson({ email: 'kod@bolag.test', company: {} })
  const first = await askAndRead('kod@bolag.test')
  const other = await ask('okand@bolag.test')
  await expect(redeemLoginCode(other, first.code, 'a')).rejects.toMatchObject({ code: 'code-wrong', field: 'code' })
  await expect(redeemLoginCode(undefined, first.code, 'a')).rejects.toMatchObject({ code: 'link-ended' })
  expect(await redeemLoginCode(first.linkId, first.code, 'a')).toBe(personId)
  await expect(redeemLoginLink(first.key, 'a')).rejects.toMatchObject({ code: 'link-ended' })
  await expect(redeemLoginCode(first.linkId, first.code, 'a')).rejects.toMatchObject({ code: 'link-ended' })
})

test('after five wrong codes the right one is refused, for unknown addresses just the same', async () => {
  await makePerson({ email: 'gissa@bolag.test', company: {} })
  const { linkId, code } = await askAndRead('gissa@bolag.test')
  const unknown = await ask('ingen@bolag.test')
  const wrong = code === '000000' ? '000001' : '000000'
  for (const id of [linkId, unknown]) {
    for (let tries = 0; tries < 5; tries++) {
      await expect(redeemLoginCode(id, wrong, 'a')).rejects.toMatchObject({ code: 'code-wrong' })
    }
    await expect(redeemLoginCode(id, code, 'a')).rejects.toMatchObject({ code: 'link-ended' })
  }
})

test('guesses sent at once are counted one by one', async () => {
  await makePerson({ email: 'snabb@bolag.test', company: {} })
  const { linkId } = await askAndRead('snabb@bolag.test')
  const answers = await Promise.allSettled(
    Array.from({ length: 20 }, (_, index) => redeemLoginCode(linkId, `99999${index % 10}`, 'a')),
  )
  const codes = answers.map((one) => one.status === 'rejected' && (one.reason as { code: string }).code)
  expect(codes.filter((one) => one === 'code-wrong').length).toBeLessThanOrEqual(5)
})

test('fifteen minutes later link and code have ended', async () => {
  await makePerson({ email: 'sen@bolag.test', company: {} })
  const { linkId, code, key } = await askAndRead('sen@bolag.test')
  const [row] = await asSuperuser<{ minutes: number }>(
    'select (extract(epoch from expires_at - created_at) / 60)::int as minutes from login_link where id = $1',
    [linkId],
  )
  expect(row?.minutes).toBe(15)
  await asSuperuser('update login_link set expires_at = now() where id = $1', [linkId])
  await expect(redeemLoginLink(key, 'a')).rejects.toMatchObject({ code: 'link-ended' })
  await expect(redeemLoginCode(linkId, code, 'a')).rejects.toMatchObject({ code: 'link-ended' })
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

test('too many links for one address looks like success, and mails no more', async () => {
  await makePerson({ email: 'ofta@bolag.test', company: {} })
  const asked = await Promise.all(Array.from({ length: 8 }, () => ask('ofta@bolag.test')))
  expect(new Set(asked).size).toBe(8)
  expect(await mails()).toBe(5)
})

test('too many links from one place are refused with the time to wait', async () => {
  const many = Array.from({ length: 121 }, (_, index) => ask(`nr${index}@bolag.test`, '198.51.100.7'))
  const refused = (await Promise.allSettled(many)).filter(({ status }) => status === 'rejected')
  expect(refused).toHaveLength(1)
  expect(refused[0]).toMatchObject({ reason: { code: 'too-many-tries', facts: { minutes: 15 } } })
})

describe('a link goes', () => {
  it('to whoever speaks for a company now', async () => {
    const id = await makePerson({ email: 'nu@bolag.test', company: {} })
    await makePerson({ email: 'forr@bolag.test', company: { validTo: '2026-02-01' } })
    await makePerson({ email: 'ingenting@bolag.test' })
    expect(await findLinkReceiver({ email: 'nu@bolag.test' })).toBe(id)
    expect(await findLinkReceiver({ email: 'forr@bolag.test' })).toBeNull()
    expect(await findLinkReceiver({ email: 'ingenting@bolag.test' })).toBeNull()
  })

  it('to staff only where the round lets them, also when they speak for a company', async () => {
    const id = await makePerson({ email: 'stab@lan.test', roles: ['advisor'], company: {} })
    expect(await findLinkReceiver({ email: 'stab@lan.test' })).toBeNull()
    await haveRound(true)
    expect(await findLinkReceiver({ email: 'stab@lan.test' })).toBe(id)
  })

  it('to staff between rounds where there is no directory', async () => {
    const id = await makePerson({ email: 'forst@lan.test', roles: ['project-lead'] })
    expect(await findLinkReceiver({ id })).toBeNull()
    await withTriggersOff('round', 'update round set closed_on = current_date', [])
    expect(await findLinkReceiver({ id })).toBe(id)
    await withTriggersOff('round', 'update round set closed_on = null', [])
  })

  it('to nobody who is deactivated, and one already sent ends', async () => {
    const id = await makePerson({ email: 'borta@bolag.test', company: {} })
    const { key } = await askAndRead('borta@bolag.test')
    await withTriggersOff('person', 'update person set deactivated_at = now() where id = $1', [id])
    expect(await findLinkReceiver({ email: 'borta@bolag.test' })).toBeNull()
    await expect(redeemLoginLink(key, 'a')).rejects.toMatchObject({ code: 'link-ended' })
  })
})
