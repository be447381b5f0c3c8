import type { Page, Route } from '@playwright/test'
import { ask, one, SESSION_COOKIE, sessionFor, signIn, staff } from './support/demo'
import { formWith, ofAnEarlierBuild, PlainBrowser } from './support/plain-form'
import { axe, expect, test } from './support/test'

const REPORT = '/tillganglighet/meddela-brist'
const RENEWED = 'Sidan har förnyats. Din text är kvar – skicka igen.'
const KEPT = 'Du hade loggats ut. Din text är kvar – skicka igen.'
const text = () => `Femton påsar & en "väska" ${Math.random()}`
/** Not only among the words that a page has ready. */
const isSaid = (html: string, sentence: string) => html.includes(`>${sentence}<`)
const drawn = (words: string) => words.replace(/&/g, '&amp;').replace(/"/g, '&quot;')

type Place = { path: string; id: string; other: string }

async function aCase(): Promise<Place> {
  const { number, id } = await one<{ number: string; id: string }>(
    `SELECT number, advisor_id AS id FROM cases WHERE status IN ('assigned', 'ongoing') AND advisor_id IS NOT NULL ORDER BY number LIMIT 1`,
  )
  const other = (await staff('project-lead'))[0]?.id ?? ''
  return { path: `/arenden/${number}`, id, other }
}

const reports = (words: string) => ask(`SELECT FROM accessibility_report WHERE what = $1`, [words])
const messages = (words: string) => ask(`SELECT FROM case_message WHERE text = $1`, [words])

test('a form that stood open while the server was renewed keeps its text, without scripts', async () => {
  const browser = new PlainBrowser()
  const words = text()
  const form = formWith((await browser.ask(REPORT)).html, 'what')
  form.set('page', '/konto')
  form.set('what', words)
  const sent = await browser.send(REPORT, ofAnEarlierBuild(form))
  expect([sent.status, sent.leadsTo]).toEqual([303, REPORT])
  const { html } = await browser.ask(REPORT)
  expect(isSaid(html, RENEWED)).toBe(true)
  expect(html).toContain(drawn(words))
  expect((await browser.ask('/en/accessibility/report')).html, 'in the other language').toContain(drawn(words))
  expect((await browser.ask('/inkopare/fraga')).html, 'on that page alone').not.toContain(drawn(words))
  expect((await new PlainBrowser().ask(REPORT)).html, 'in that browser alone').not.toContain(drawn(words))

  const again = formWith(html, 'what')
  again.set('page', '/konto')
  again.set('what', words)
  expect(isSaid((await browser.send(REPORT, again)).html, RENEWED)).toBe(false)
  expect(await reports(words)).toHaveLength(1)
  expect((await browser.ask(REPORT)).html, 'once').not.toContain(drawn(words))
})

test('a form that nothing can be kept of is told in words', async () => {
  const form = new FormData()
  form.set(`$ACTION_ID_${'0'.repeat(42)}`, '')
  const { status, html } = await new PlainBrowser().send(REPORT, form)
  expect(status).toBe(409)
  expect(html).toContain('Sidan har förnyats')
})

test('whoever was signed out while writing finds the text on the same form after signing in, without scripts', async () => {
  const { path, id, other } = await aCase()
  const browser = new PlainBrowser()
  const words = text()
  const token = await sessionFor(id)
  browser.setCookie(SESSION_COOKIE, token)
  const form = formWith((await browser.ask(path)).html, 'text')
  form.set('text', words)
  await ask(`UPDATE session SET expires_at = now() WHERE token_hash = encode(sha256($1::bytea), 'hex')`, [token])
  const sent = await browser.send(path, form)
  expect(sent.status).toBe(303)
  expect(decodeURIComponent(sent.leadsTo ?? '')).toBe(`/logga-in?back=${path}`)
  expect((await browser.ask(sent.leadsTo ?? '')).status).toBe(200)
  expect(await messages(words)).toHaveLength(0)

  browser.setCookie(SESSION_COOKIE, await sessionFor(other))
  expect((await browser.ask(path)).html, 'of another person').not.toContain(drawn(words))
  browser.setCookie(SESSION_COOKIE, await sessionFor(id))
  const { html } = await browser.ask(path)
  expect(isSaid(html, KEPT)).toBe(true)
  expect(html.split(`>${drawn(words)}</textarea>`), 'in that form alone').toHaveLength(2)

  const again = formWith(html, 'text')
  again.set('text', words)
  await browser.send(path, again)
  expect(await messages(words)).toHaveLength(1)
  expect(isSaid((await browser.ask(path)).html, KEPT)).toBe(false)
})

test('in a browser without scripts the form stands filled after signing in, and for nobody else', async ({
  anotherBrowser,
}) => {
  const { path, id, other } = await aCase()
  const words = text()
  const page = await anotherBrowser({ javaScriptEnabled: false })
  await signIn(page.context(), id)
  await page.goto(path)
  await page.locator('textarea[name="text"]').first().fill(words)
  await page.context().clearCookies({ name: SESSION_COOKIE })
  await page
    .locator('form', { has: page.locator('textarea[name="text"]') })
    .first()
    .locator('button[type="submit"]')
    .click()
  await expect(page).toHaveURL(/\/logga-in\?back=/)
  await expect(page.getByText('Din text är kvar.')).toBeVisible()
  await signIn(page.context(), other)
  await page.goto(path)
  await expect(page.locator('main')).not.toContainText(words)
  await signIn(page.context(), id)
  await page.goto(path)
  await expect(said(page)).toContainText(KEPT)
  await expect(page.locator('textarea[name="text"]').first()).toHaveValue(words)
})

/** The next form that the browser sends meets `what` on its way. */
async function meets(page: Page, what: (route: Route) => Promise<void>) {
  let isMet = false
  await page.route('**/*', async (route) => {
    if (isMet || !route.request().headers()['next-action']) return route.continue()
    isMet = true
    await what(route)
  })
}

const fromAnEarlierBuild = (route: Route) =>
  route.continue({ headers: { ...route.request().headers(), 'next-action': '0'.repeat(42) } })

/** The server has it; its answer is lost on the way. */
async function answerLost(route: Route) {
  await route.fetch()
  await route.abort()
}

const said = (page: Page) => page.locator('main').getByRole('alert')

async function report(page: Page, words: string) {
  await page.goto(REPORT)
  await page.locator('[name="page"]').fill('/konto')
  await page.locator('[name="what"]').fill(words)
}

test('with scripts a form that stood open while the server was renewed stands filled on the page as it is now', async ({
  page,
  allowInConsole,
}) => {
  allowInConsole(/409|404/)
  const words = text()
  await report(page, words)
  await meets(page, fromAnEarlierBuild)
  await page.getByRole('button', { name: 'Skicka' }).click()
  await expect(said(page)).toContainText(RENEWED)
  await expect(page.locator('[name="what"]')).toHaveValue(words)
  await page.getByRole('button', { name: 'Skicka' }).click()
  await expect.poll(async () => (await reports(words)).length).toBe(1)
})

test('a form that got no answer says that nobody knows, keeps the text, and saves it once when sent again', async ({
  page,
  allowInConsole,
}) => {
  allowInConsole(/ERR_FAILED/)
  const words = text()
  await report(page, words)
  await meets(page, answerLost)
  await page.getByRole('button', { name: 'Skicka' }).click()
  await expect(said(page)).toContainText('Vi fick inget svar')
  await expect(said(page)).toContainText('Skicka igen: inget sparas två gånger.')
  await expect(page.locator('[name="what"]')).toHaveValue(words)
  await page.getByRole('button', { name: 'Skicka' }).click()
  await expect(said(page)).toHaveCount(0)
  expect(await reports(words)).toHaveLength(1)
})

test('a draft is there after a reload and in another browser, and gone once it is sent', async ({
  page,
  anotherBrowser,
}) => {
  const { path, id } = await aCase()
  const words = text()
  await signIn(page.context(), id)
  await page.goto(path)
  const message = (where: Page) => where.locator('#composer textarea[name="text"]').first()
  await message(page).fill(words)
  await expect(page.getByText(/^Utkast sparat kl\. \d\d\.\d\d$/)).toBeVisible()
  await page.reload()
  await expect(message(page)).toHaveValue(words)
  const other = await anotherBrowser()
  await signIn(other.context(), id)
  await other.goto(path)
  await expect(message(other)).toHaveValue(words)
  await expect(other.getByText(/^Ditt utkast från /)).toBeVisible()
  await axe(other)
  await other.getByRole('button', { name: 'Skicka meddelandet' }).first().click()
  await expect.poll(async () => (await messages(words)).length).toBe(1)
  await page.reload()
  await expect(message(page)).toHaveValue('')
})
