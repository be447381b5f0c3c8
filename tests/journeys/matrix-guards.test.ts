import { expect, test } from '@playwright/test'
import { addressOf, call, callAction, listBuiltActions, sessionCookie, type Answer } from './support/actions'
import { rowsNow } from './support/matrix-rows'
import { each } from './support/matrix-values'
import { baseUrl, one, sessionFor, staff } from './support/demo'

const actions = listBuiltActions()
const FOREIGN = ['https://evil.example', `${baseUrl()}.evil.example`, 'http://localhost:1', 'null', null]

async function lead() {
  const [person] = await staff('project-lead')
  return sessionFor(person?.id ?? '')
}

test(`refuses all ${actions.length} actions from ${FOREIGN.length} other origins`, async () => {
  const token = await lead()
  const before = await rowsNow()
  const cells = actions.flatMap(({ name, id }) => FOREIGN.map((origin) => ({ name, id, origin })))
  const wrong: string[] = []
  await each(cells, 8, async ({ name, id, origin }) => {
    const { status } = await callAction(id, { number: 'UA-2026-0001' }, { token, origin })
    if (status !== 403) wrong.push(`${name} from ${origin}: ${status}`)
  })
  expect(wrong).toEqual([])
  expect(await rowsNow()).toEqual(before)
})

test('lets a mail provider’s server end a subscription from elsewhere, by nothing but a true token', async () => {
  const before = await rowsNow()
  const path = '/api/newsletter/unsubscribe'
  for (const origin of ['https://mail.example', null]) {
    const headers: Record<string, string> = origin ? { origin } : {}
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })
    for (const token of [
      '',
      '?token=',
      '?token=b1d0a6de-0000-4000-8000-000000000001.x',
      `?token=a.${'A'.repeat(43)}`,
    ]) {
      expect((await call(path + token, { method: 'POST', headers, body })).status, `${token} from ${origin}`).toBe(400)
    }
    // Nothing near it is let through.
    for (const near of [
      `${path}/`,
      `${path}/x`,
      '/api/newsletter',
      `/en${path}`,
      `${path}%2f..`,
      '/nyhetsbrev/avsluta',
    ]) {
      expect((await call(near, { method: 'POST', headers, body })).status, near).not.toBe(200)
    }
  }
  expect(await rowsNow()).toEqual(before)
})

test('changes nothing when an action is asked for with GET', async () => {
  const token = await lead()
  const before = await rowsNow()
  await each(actions, 8, async ({ id, page }) => {
    const headers = { 'next-action': id, accept: 'text/x-component', origin: baseUrl() }
    await call(`${addressOf(page, { number: 'UA-2026-0001' })}?id=${id}&$ACTION_ID_${id}=`, {
      headers,
      cookie: sessionCookie(token),
    })
  })
  expect(await rowsNow()).toEqual(before)
})

/** Answered from memory, to everyone alike: nothing in it names this answer alone, and nothing runs. */
const READ_BY_ALL = ['the start page']

/** Each kind of answer there is, with what it should be. */
async function answers(): Promise<[string, number, Answer][]> {
  const token = await lead()
  const cookie = sessionCookie(token)
  const { number } = await one<{ number: string }>(`SELECT number FROM cases LIMIT 1`)
  const signOut = actions.find(({ name }) => name === 'signOutAction')?.id ?? ''
  const origin = 'https://evil.example'
  const asked: [string, number, Promise<Answer>][] = [
    ['the start page', 200, call('/')],
    ['a page that anyone reads, for one who is known', 200, call('/om', { cookie })],
    ['a page of the staff', 200, call('/ledning', { cookie })],
    ['a case', 200, call(`/en/cases/${number}`, { cookie })],
    ['a page that is not there', 404, call('/finns-inte')],
    ['a page that is not there, far down', 404, call('/en/nothing/of/the/kind')],
    ['a case that is not there', 404, call('/arenden/UA-2026-999999999', { cookie })],
    ['an action from elsewhere', 403, callAction(signOut, {}, { origin })],
    ['an action that is not there', 409, callAction(`7f${'0'.repeat(40)}`, {})],
    ['a form that is no form', 400, call('/', { method: 'POST', body: 'x' })],
    ['the way to sign in', 307, call('/arbete')],
    ['an action that leads on', 200, callAction(signOut, {})],
    ['the health', 200, call('/api/health')],
    ['an interface that is not there', 404, call('/api/finns-inte')],
    ['a method that is not answered', 405, call('/api/health', { method: 'DELETE', headers: { origin: baseUrl() } })],
    ['the directory’s way back', 404, call('/api/auth/session')],
  ]
  return Promise.all(
    asked.map(async ([what, status, answer]): Promise<[string, number, Answer]> => [what, status, await answer]),
  )
}

test('guards every kind of answer with headers', async () => {
  const nonces = new Set<string>()
  for (const [what, status, { status: answered, headers, text, requestId }] of await answers()) {
    expect.soft(answered, what).toBe(status)
    expect.soft(requestId, what).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/)
    expect.soft(headers.get('x-content-type-options'), what).toBe('nosniff')
    expect.soft(headers.get('x-frame-options'), what).toBe('DENY')
    expect.soft(headers.get('referrer-policy'), what).toBe('same-origin')
    expect.soft(headers.get('strict-transport-security'), what).toMatch(/max-age=\d{8}/)
    expect.soft(headers.get('x-powered-by'), what).toBeNull()
    const policy = headers.get('content-security-policy') ?? ''
    expect.soft(policy, what).toContain("frame-ancestors 'none'")
    expect.soft(policy, what).toContain("base-uri 'none'")
    expect.soft(policy, what).not.toMatch(/unsafe-(inline|eval)/)
    expect.soft(policy, what).toMatch(/script-src [^;]*'nonce-|default-src 'none'/)
    expect.soft(text, what).not.toMatch(/<[a-z]+[^>]* (style|on[a-z]+)="/)
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? ''
    if (READ_BY_ALL.includes(what)) {
      expect.soft(policy, what).toMatch(/^default-src 'none'; style-src 'self';/)
      expect.soft(text, what).not.toMatch(/<script(?! type="application\/ld\+json")|nonce/)
      continue
    }
    expect.soft(nonce.length, what).toBeGreaterThan(20)
    expect.soft(nonces.has(nonce), `${what}: a nonce of its own`).toBe(false)
    nonces.add(nonce)
    if (status === 200 && headers.get('content-type')?.includes('html')) {
      for (const [tag] of text.matchAll(/<script[^>]*>/g)) expect.soft(tag, what).toContain(`nonce="${nonce}"`)
    }
  }
})
