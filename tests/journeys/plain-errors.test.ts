import type { Page } from '@playwright/test'
import { one } from './support/demo'
import { publicPages } from './support/public-pages'
import { seatOfWhoCame } from './support/seat-of-who-came'
import { expect, test } from './support/test'

/** Where everyone may write, in both languages; the word that begins the title while something is to be put right. */
const FORMS: [address: string, begins: string][] = [
  ['/stod/ny/behov', 'Fel:'],
  ['/stod/ny/foretag', 'Fel:'],
  ['/stod/ny/kontakt', 'Fel:'],
  ['/en/support/new/company', 'Error:'],
  ['/inkopare/fraga', 'Fel:'],
  ['/en/buyers/ask', 'Error:'],
  ['/tillganglighet/meddela-brist', 'Fel:'],
  ['/nyhetsbrev', 'Fel:'],
  ['/blogg', 'Fel:'],
  ['/logga-in', 'Fel:'],
  ['/logga-in/skickat', 'Fel:'],
]

test('no form where everyone may write is left out', async ({ anotherBrowser }) => {
  const page = await anotherBrowser({ javaScriptEnabled: false })
  const known = FORMS.map(([address]) => address)
  const written: string[] = []
  for (const address of await publicPages('sv')) {
    await page.goto(address)
    const fields = page.locator('main form[method=post i] :is(input:not([type=hidden]), textarea, select)')
    if ((await fields.count()) > 0) written.push(address)
  }
  expect(written.length).toBeGreaterThan(4)
  // Of the trainings that one can sign up for, and of the blog's subjects, one is tried.
  const alike = /^\/blogg\/tagg\/|\/anmalan$/
  expect(written.filter((address) => !known.includes(address) && !alike.test(address))).toEqual([])
})

/** The fields that the summary leads to, and all that can be led to, both in the order of the page. */
async function errorsOf(page: Page) {
  const led = await page.locator('main').getByRole('alert').locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  const standing = await page.locator('main [id]').evaluateAll((all) => all.map(({ id }) => `#${id}`))
  return { led, standing }
} // prettier-ignore

for (const javaScriptEnabled of [false, true]) {
  test(`an empty form says its errors in the page's order, first of all in the title, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({
    anotherBrowser,
  }) => {
    const page = await anotherBrowser({ javaScriptEnabled })
    const { slug } = await one<{ slug: string }>(
      `SELECT slug FROM training WHERE status = 'published' AND sign_up_closes_at > now() ORDER BY starts_at LIMIT 1`,
    )
    await page.goto(await seatOfWhoCame())
    const evaluation = await page.locator('main a[href*="/utvardering/"]').getAttribute('href')
    const ofTrainings = [`/utbildningar/${slug}/anmalan`, evaluation ?? ''].map((address) => [address, 'Fel:'] as const)
    for (const [address, begins] of [...FORMS, ...ofTrainings]) {
      await page.goto(address)
      expect(await page.title(), address).not.toContain(begins)
      await page.locator('main form').first().locator('button[type="submit"]').first().click()
      await expect(page.locator('main').getByRole('alert'), address).toBeVisible()
      await expect.poll(() => page.title(), address).toMatch(new RegExp(`^${begins} `))
      const { led, standing } = await errorsOf(page)
      expect(led.length, address).toBeGreaterThan(0)
      expect(led, address).toEqual(standing.filter((id) => led.includes(id)))
    }
  })
}
