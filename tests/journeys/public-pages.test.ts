import type { Page } from '@playwright/test'
import { changeColoursAtOnce, OF_COLOUR } from './support/axe'
import { LOCALES, oneOfEach, publicPages } from './support/public-pages'
import { axe, drawn, expect, noSidewaysScroll, resize, test } from './support/test'

const WIDTHS = [320, 360, 1280]

for (const locale of LOCALES) {
  // The other language has the same pages in other words: what a page is without its scripts is seen in the first.
  for (const scripts of locale === 'sv' ? ['with', 'without'] : ['with']) {
    test(`every public page in ${locale}, ${scripts} its scripts`, async ({ page }) => {
      const said: string[] = []
      page.on('console', (message) => said.push(`${message.type()} on ${page.url()}: ${message.text()}`))
      if (scripts === 'without') await withoutScripts(page)
      // Without its scripts a page is drawn alike whatever it tells of: one of each kind.
      for (const address of scripts === 'with' ? await publicPages(locale) : await oneOfEach(locale)) {
        await test.step(address, async () => {
          await arrive(page, address, locale)
          await look(page, locale, scripts === 'with')
        })
      }
      expect(said).toEqual([])
    })
  }
}

async function arrive(page: Page, address: string, locale: string) {
  expect((await page.goto(address))?.status(), address).toBe(200)
  await expect(page.locator('html')).toHaveAttribute('lang', locale)
  await expect(page.locator('h1')).toHaveCount(1)
}

/**
 * What each width, language and scheme of colours can break, once: the layout at every width, the page on a phone, in the
 * first language with its scripts on a desktop too and its colours in the dark.
 */
async function look(page: Page, locale: string, scripts: boolean) {
  await changeColoursAtOnce(page)
  await drawn(page)
  const whole = locale === 'sv' && scripts
  for (const width of WIDTHS) {
    await resize(page, { width, height: 740 })
    await noSidewaysScroll(page)
    if (width === 360 || (whole && width === 1280)) await axe(page)
  }
  if (locale !== 'sv') return
  await page.emulateMedia({ colorScheme: 'dark' })
  await drawn(page)
  for (const width of whole ? [1280, 360] : [360]) {
    await resize(page, { width, height: 740 })
    await axe(page, OF_COLOUR)
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

/** The document as a browser shows it with JavaScript off, in one where axe can still run. */
async function withoutScripts(page: Page) {
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() === 'script') return route.abort()
    if (route.request().resourceType() !== 'document') return route.continue()
    const response = await route.fetch()
    const html = (await response.text())
      .replace(/<script\b[^>]*>[\s\S]*?<\/script>|<link\b[^>]*as="script"[^>]*>/g, '')
      .replace(/<\/?noscript>/g, '')
    await route.fulfill({ response, body: html })
  })
}
