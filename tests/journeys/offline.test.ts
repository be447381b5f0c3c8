import type { Page } from '@playwright/test'
import { builtActions, callAction } from './support/actions'
import { ask, one, sessionFor, signIn, staff } from './support/demo'
import { keptOffline, listCaches, lookInDevice } from './support/device'
import { ownCase, type OwnCase } from './support/own-case'
import { axe, expect, noSidewaysScroll, openOwnMenu, test } from './support/test'

/** What a browser says of a request that found no network, or was cut off. */
const CUT = /net::ERR_(INTERNET_DISCONNECTED|FAILED|ABORTED)/

const work = (number: string) =>
  ask<{ minutes: number; request: string; activity: string }>(
    `SELECT e.minutes, e.request_id AS request, e.activity FROM ledger_entry e JOIN cases c ON c.id = e.case_id
     WHERE c.number = $1 AND e.kind = 'work' ORDER BY e.recorded_at`,
    [number],
  )
const minutesOf = async (number: string) => (await work(number)).map(({ minutes }) => minutes)

async function ownVerified(anotherBrowser: () => Promise<Page>, company: string): Promise<OwnCase> {
  const page = await anotherBrowser()
  return ownCase(page, { company, upTo: 'verified' })
}

/** The advisor's phone at the case, with all kept that is kept. */
async function openCase(page: Page, { advisorId, number }: OwnCase) {
  await signIn(page.context(), advisorId)
  await page.goto(`/arenden/${number}`)
  await keptOffline(page)
}

const tap = (page: Page, minutes: number) => page.getByRole('button', { name: `${minutes} min`, exact: true }).click()

test('logs in the forest, finds the work list there, and sends it all on the way home', async ({
  page,
  anotherBrowser,
  allowInConsole,
}) => {
  allowInConsole(CUT)
  const own = await ownVerified(anotherBrowser, 'Skogsbryn AB')
  await openCase(page, own)
  await page.context().setOffline(true)
  await tap(page, 30)
  await expect(page.getByText('Väntar på nät: 30 min.')).toBeVisible()
  await expect(page.getByText('Väntar på nät: 1 post')).toBeVisible()
  await expect(page.getByText(/loggade\.|sparad/i)).toHaveCount(0)
  await noSidewaysScroll(page)

  await page.goto('/arbete')
  await expect(page).toHaveURL(/\/utan-nat/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Utan nät')
  await expect(page.getByText(/^Så här såg det ut kl\. \d\d\.\d\d\.$/)).toBeVisible()
  await expect(page.getByText(/^30\smin .+, Skogsbryn AB/)).toBeVisible()
  await page.getByRole('button', { name: /^Logga tid: Skogsbryn AB/ }).click()
  await tap(page, 15)
  await expect(page.getByRole('status').getByText('Väntar på nät: 2 poster')).toBeVisible()
  await axe(page)
  await noSidewaysScroll(page)
  expect(await minutesOf(own.number)).toEqual([])

  await page.context().setOffline(false)
  await expect(page.getByText('Det som väntade är loggat.')).toBeVisible()
  expect(await minutesOf(own.number)).toEqual([30, 15])
  await page.goto('/arbete')
  await expect(page.getByRole('heading', { level: 1, name: 'Arbetslista' })).toBeVisible()
})

test('opens a case that cannot be reached with its panel', async ({ page, anotherBrowser, allowInConsole }) => {
  allowInConsole(CUT)
  const own = await ownVerified(anotherBrowser, 'Myrmark AB')
  await signIn(page.context(), own.advisorId)
  await page.goto('/arbete')
  await keptOffline(page)
  await page.context().setOffline(true)
  await page.goto(`/arenden/${own.number}`)
  await expect(page.getByRole('heading', { name: 'Logga tid' })).toBeVisible()
  await tap(page, 45)
  await expect(page.getByText(/^45\smin .+, Myrmark AB/)).toBeVisible()
  await page.reload()
  await expect(page.getByText(/^45\smin .+, Myrmark AB/)).toBeVisible()
  // Never sent, it can be thrown away.
  await page.getByRole('button', { name: /^Släng: 45 min/ }).click()
  await page.getByRole('button', { name: 'Ja, släng den' }).click()
  await expect(page.getByText(/^45\smin .+, Myrmark AB/)).toHaveCount(0)
  await page.context().setOffline(false)
  await expect(page.getByRole('link', { name: 'Till sidan du ville öppna' })).toBeVisible()
  await page.getByRole('link', { name: 'Till sidan du ville öppna' }).click()
  await expect(page).toHaveURL(new RegExp(`/arenden/${own.number}`))
  expect(await minutesOf(own.number)).toEqual([])
})

test('logs once when the application is killed between what was sent and its answer', async ({
  page,
  anotherBrowser,
  allowInConsole,
}) => {
  allowInConsole(CUT)
  const own = await ownVerified(anotherBrowser, 'Halvvägs AB')
  await openCase(page, own)
  const address = new RegExp(`/arenden/${own.number}$`)
  let reached = () => {}
  const arrived = new Promise<void>((resolve) => (reached = resolve))
  await page.route(address, async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    await route.fetch()
    reached()
    await route.abort()
  })
  await tap(page, 30)
  await arrived
  // The window goes while nobody has told it anything.
  await page.close()
  expect(await minutesOf(own.number)).toEqual([30])
  const again = await page.context().newPage()
  await again.goto(`/arenden/${own.number}`)
  await expect(again.getByText('1 tidpost som väntade är loggad.')).toBeVisible()
  expect(await minutesOf(own.number)).toEqual([30])
})

test('logs once what two tabs send', async ({ page, anotherBrowser, allowInConsole }) => {
  allowInConsole(CUT)
  const own = await ownVerified(anotherBrowser, 'Två Flikar AB')
  await openCase(page, own)
  const other = await page.context().newPage()
  await other.goto('/arbete')
  await page.context().setOffline(true)
  await tap(page, 30)
  await expect(page.getByText('Väntar på nät: 1 post')).toBeVisible()
  await expect(other.getByText('Väntar på nät: 1 post')).toBeVisible()
  await page.context().setOffline(false)
  await expect.poll(() => minutesOf(own.number)).toEqual([30])
  await expect(page.getByText('Väntar på nät: 1 post')).toHaveCount(0)
  await expect(other.getByText('Väntar på nät: 1 post')).toHaveCount(0)
  const [row, ...more] = await work(own.number)
  expect({ minutes: row?.minutes, more }).toEqual({ minutes: 30, more: [] })

  // What the locks keep apart, the server keeps apart too.
  const fields = { number: own.number, requestId: row?.request ?? '', duration: '30', activity: row?.activity ?? '' }
  const day = await one<{ day: string }>(`SELECT today()::text AS day`)
  const send = (tab: Page) =>
    tab.evaluate(
      async (body) => {
        const form = new FormData()
        for (const [name, value] of Object.entries(body)) form.set(name, value)
        const answer = await fetch('/api/offline/time', { method: 'POST', body: form })
        return { status: answer.status, said: (await answer.json()) as unknown }
      },
      { ...fields, workedOn: day.day, $person: own.advisorId },
    )
  const answers = await Promise.all([page, other, page, other].map(send))
  for (const { status } of answers) expect(status).toBe(200)
  expect(await minutesOf(own.number)).toEqual([30])
})

test('keeps what is refused, with why, to put right or to throw away', async ({
  page,
  anotherBrowser,
  allowInConsole,
}) => {
  allowInConsole(CUT)
  allowInConsole(/422/)
  const own = await ownVerified(anotherBrowser, 'Fulla Potten AB')
  await openCase(page, own)
  await page.context().setOffline(true)
  await tap(page, 30)
  await expect(page.getByText('Väntar på nät: 1 post')).toBeVisible()
  await tap(page, 45)
  await expect(page.getByText('Väntar på nät: 2 poster')).toBeVisible()
  const token = await sessionFor(own.advisorId)
  const log = builtActions().get('logTimeAction') ?? ''
  const { day } = await one<{ day: string }>(`SELECT today()::text AS day`)
  const fill = { number: own.number, duration: '290', activity: 'call', workedOn: day, note: '' }
  await callAction(log, { ...fill, requestId: crypto.randomUUID() }, { token, path: `/arenden/${own.number}` })

  await page.context().setOffline(false)
  await expect(page.getByText('2 tidposter kunde inte loggas')).toBeVisible()
  expect(await minutesOf(own.number)).toEqual([290])
  await page.getByRole('link', { name: 'Visa' }).click()
  await expect(page.getByText(/Av 30.min ryms 10.min i/)).toBeVisible()
  await axe(page)
  await page.reload()
  await page.getByRole('button', { name: /^Ändra och skicka igen: 30 min/ }).click()
  await page.getByRole('button', { name: 'Logga 10 min och registrera 20 min utanför stödet' }).click()
  await expect(page.getByText(/^30\smin .+, Fulla Potten AB/)).toHaveCount(0)
  expect(await minutesOf(own.number)).toEqual([290, 10])

  await page.getByRole('button', { name: /^Ändra och skicka igen: 45 min/ }).click()
  await page.getByLabel('Tid', { exact: true }).fill('40')
  await page.getByRole('button', { name: 'Skicka igen' }).click()
  await expect(page.getByText('Stödet är slut').first()).toBeVisible()
  await page.getByRole('button', { name: 'Stäng' }).click()
  await page.getByRole('button', { name: /^Släng: 40 min/ }).click()
  await page.getByRole('button', { name: 'Ja, släng den' }).click()
  await expect(page.getByRole('heading', { name: 'Inte loggat än' })).toHaveCount(0)
  expect(await minutesOf(own.number)).toEqual([290, 10])
})

test('lies sealed in the browser, and goes with its key at sign-out, after a warning', async ({
  page,
  anotherBrowser,
  allowInConsole,
}) => {
  allowInConsole(CUT)
  const own = await ownVerified(anotherBrowser, 'Hemliga Snickeriet AB')
  await openCase(page, own)
  const before = await listCaches(page)
  expect(before.workers).toBe(1)
  expect(before.addresses.filter((path) => !path.startsWith('/_next/static/')).sort()).toEqual([
    '/en/offline',
    '/utan-nat',
  ])
  await page.context().setOffline(true)
  await tap(page, 30)
  await expect(page.getByText('Väntar på nät: 1 post')).toBeVisible()
  const kept = await lookInDevice(page)
  expect(kept.count).toEqual({ entries: 1, owner: 1, pages: 1 })
  expect(kept.exported).toBe('InvalidAccessError')
  expect(kept.raw).not.toMatch(/Hemliga|Snickeriet|Petra|\+46|UA-\d{4}|samtal|call/)

  await page.route('/api/offline/time', (route) => route.abort())
  await page.context().setOffline(false)
  await openOwnMenu(page)
  await page.getByRole('button', { name: 'Logga ut' }).first().click()
  await expect(page.getByText('1 tidpost är inte loggad än')).toBeVisible()
  expect((await lookInDevice(page)).count).toEqual({ entries: 1, owner: 1, pages: 1 })
  await page.getByRole('button', { name: 'Släng dem och logga ut' }).click()
  await expect(page.getByRole('link', { name: 'Logga in', exact: true })).toBeVisible()
  const left = await lookInDevice(page)
  expect(left.count).toEqual({ entries: 0, owner: 0, pages: 0 })
  expect(await listCaches(page)).toEqual({ caches: [], addresses: [], workers: 0 })
  expect(await minutesOf(own.number)).toEqual([])
})

test('is neither shown to nor sent by whoever signs in next', async ({ page, anotherBrowser, allowInConsole }) => {
  allowInConsole(CUT)
  allowInConsole(/409/)
  const own = await ownVerified(anotherBrowser, 'Förra Passet AB')
  const next = (await staff('advisor')).find(({ id }) => id !== own.advisorId)
  await openCase(page, own)
  await page.context().setOffline(true)
  await tap(page, 30)
  await expect(page.getByText('Väntar på nät: 1 post')).toBeVisible()
  // The other person signs in in the same browser, and the first one's tab comes back to the network.
  await page.context().clearCookies()
  await signIn(page.context(), next?.id ?? '')
  const asked = page.waitForResponse('**/api/offline/time')
  await page.context().setOffline(false)
  expect((await asked).status()).toBe(409)
  await page.goto('/arbete')
  await keptOffline(page)
  await expect(page.getByText('Väntar på nät')).toHaveCount(0)
  await page.goto('/utan-nat')
  await expect(page.getByText('Förra Passet AB')).toHaveCount(0)
  expect((await lookInDevice(page)).count).toEqual({ entries: 0, owner: 1, pages: 1 })
  expect(await minutesOf(own.number)).toEqual([])

  const [lead] = await staff('project-lead')
  await page.context().clearCookies()
  await signIn(page.context(), lead?.id ?? '')
  await page.goto('/ledning')
  await expect.poll(async () => (await lookInDevice(page)).count).toEqual({})
  await expect.poll(async () => (await listCaches(page)).workers).toBe(0)
})
