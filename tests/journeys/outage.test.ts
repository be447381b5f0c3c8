import { builtActions, callAction } from './support/actions'
import { askAsSuperuser, baseUrl, sessionFor, signIn, staff } from './support/demo'
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
  await expect.poll(async () => (await health('ready')).status, { timeout: 20_000 }).toBe(200)
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
  await expect.poll(async () => (await health('ready')).status, { timeout: 20_000 }).toBe(200)
  // The answer is good for a second, so the proxy may say no a moment longer.
  await expect
    .poll(async () => (await callAction(language, { language: 'sv' }, { token, path: '/konto' })).ok)
    .toBe(true)
})
