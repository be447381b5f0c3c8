import { builtActions, callAction } from './support/actions'
import { askAsSuperuser, baseUrl, one, SESSION_COOKIE, sessionFor, signIn, staff } from './support/demo'
import { formWith, PlainBrowser } from './support/plain-form'
import { expect, test } from './support/test'

async function closeDatabase() {
  await askAsSuperuser(`ALTER ROLE ua_app NOLOGIN`)
  await askAsSuperuser(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'ua_app'`)
  const left = () => askAsSuperuser<{ pid: number }>(`SELECT pid FROM pg_stat_activity WHERE usename = 'ua_app'`)
  await expect.poll(async () => (await left()).length).toBe(0)
}

async function openDatabase() {
  await askAsSuperuser(`ALTER ROLE ua_app LOGIN`)
}

const health = (part: string) => fetch(`${baseUrl()}/api/health/${part}`)

const pageStatus = async () => (await fetch(`${baseUrl()}/sa-raknar-vi`)).status

test.afterEach(openDatabase)

test('tells that the database is away, in the right language, and is whole again afterwards', async ({
  page,
  allowInConsole,
}) => {
  allowInConsole(/503/)
  const [advisor] = await staff('advisor')
  expect((await health('ready')).status).toBe(200)
  await signIn(page.context(), advisor?.id ?? '')
  await page.goto('/konto')
  await expect(page.getByRole('heading', { name: 'Mitt konto' })).toBeVisible()

  await closeDatabase()
  await expect.poll(async () => (await health('ready')).status).toBe(503)
  expect((await health('live')).status).toBe(200)
  for (const [address, lang, heading] of [
    ['/arbete', 'sv', 'Vi når inte våra uppgifter just nu'],
    ['/en/work', 'en', 'We cannot reach our data right now'],
    ['/stod/ny/behov', 'sv', 'Vi når inte våra uppgifter just nu'],
  ] as const) {
    const answer = await page.goto(address)
    expect(answer?.status()).toBe(503)
    expect(answer?.headers()['x-request-id']).toBeTruthy()
    await expect(page.locator('html')).toHaveAttribute('lang', lang)
    await expect(page.getByRole('heading', { name: heading })).toBeVisible()
    expect(await page.content()).not.toMatch(/at \S+ \(|node_modules|postgres|ECONN|prisma/i)
  }

  for (const [address, heading] of [
    ['/', 'Få hjälp att lämna anbud'],
    ['/en', /bid/],
    ['/tillganglighet', 'Tillgänglighet'],
    ['/en/privacy', 'How we use personal data'],
    ['/kontakt', 'Kontakta oss'],
  ] as const) {
    const answer = await page.goto(address)
    expect(answer?.status()).toBe(200)
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
  }

  await openDatabase()
  await expect.poll(async () => (await health('ready')).status).toBe(200)
  await expect.poll(async () => (await page.goto('/konto'))?.status()).toBe(200)
  await expect(page.getByText(`Inloggad som ${advisor?.name}`)).toBeVisible()
})

test('not one page fails in the moment in which the database goes away', async () => {
  expect(await pageStatus()).toBe(200)
  await closeDatabase()
  expect(await Promise.all(Array.from({ length: 20 }, pageStatus))).toEqual(Array(20).fill(503))
})

test('no action says yes while the database is away', async () => {
  const [advisor] = await staff('advisor')
  const token = await sessionFor(advisor?.id ?? '')
  const language = builtActions().get('chooseLanguageAction') ?? ''
  await closeDatabase()
  await expect.poll(async () => (await health('ready')).status).toBe(503)
  const answer = await callAction(language, { language: 'sv' }, { token, path: '/konto' })
  expect(answer).toMatchObject({ ok: false, status: 503 })
  await openDatabase()
  await expect.poll(async () => (await health('ready')).status).toBe(200)
  // The answer is good for a second, so the proxy may say no a moment longer.
  await expect
    .poll(async () => (await callAction(language, { language: 'sv' }, { token, path: '/konto' })).ok)
    .toBe(true)
})

test('each of several hundred forms that are sent while the database goes away is 503 in words', async () => {
  const [advisor, lead] = [await staff('advisor'), await staff('project-lead')].map(([person]) => person?.id ?? '')
  const { number } = await one<{ number: string }>(
    `SELECT number FROM cases WHERE advisor_id = $1 AND status = 'ongoing' ORDER BY number LIMIT 1`, [advisor],
  ) // prettier-ignore
  const browsers = { visitor: new PlainBrowser(), advisor: new PlainBrowser(), lead: new PlainBrowser() }
  browsers.advisor.setCookie(SESSION_COOKIE, await sessionFor(advisor ?? ''))
  browsers.lead.setCookie(SESSION_COOKIE, await sessionFor(lead ?? ''))
  const forms = await Promise.all(
    ([
      ['visitor', '/tillganglighet/meddela-brist', 'what'],
      ['visitor', '/en/accessibility/report', 'what'],
      ['visitor', '/inkopare/fraga', 'text'],
      ['visitor', '/nyhetsbrev', 'email'],
      ['visitor', '/logga-in', 'email'],
      ['advisor', `/arenden/${number}`, 'text'],
      ['advisor', `/en/cases/${number}`, 'text'],
      ['advisor', '/konto', 'language'],
      ['lead', '/ledning/personer', 'email'],
      ['lead', '/sok', 'q'],
    ] as const).map(async ([who, path, field]) => {
      const form = formWith((await browsers[who].ask(path)).html, field)
      form.set(field, 'Utan databas')
      return { browser: browsers[who], path, form }
    }),
  ) // prettier-ignore
  const send = ({ browser, path, form }: (typeof forms)[number]) => browser.send(path, form)
  const many = () => Promise.all(Array.from({ length: 20 }, () => forms.map(send)).flat())
  // Sent before it goes, while it goes, and after it has gone.
  const before = many()
  await closeDatabase()
  const meanwhile = await Promise.all([before, many()])
  const after = await many()
  for (const { status, html } of [...meanwhile.flat(), ...after]) {
    expect([200, 303, 503]).toContain(status)
    if (status === 503) expect(html).toMatch(/Vi når inte våra uppgifter just nu|We cannot reach our data right now/)
  }
  expect(new Set(after.map(({ status }) => status))).toEqual(new Set([503]))
  expect(after).toHaveLength(200)
})
