import type { Page } from '@playwright/test'
import { BUT_COLOUR, changeColoursAtOnce, OF_COLOUR } from './support/axe'
import { LOCALES, publicPages } from './support/public-pages'
import { axe, drawn, expect, noSidewaysScroll, resize, test } from './support/test'

const WIDTHS = [320, 360, 1280]

for (const locale of LOCALES) {
  for (const scripts of ['with', 'without']) {
    test(`every public page in ${locale}, ${scripts} its scripts`, async ({ page }) => {
      test.setTimeout(600_000)
      const said: string[] = []
      page.on('console', (message) => said.push(`${message.type()} on ${page.url()}: ${message.text()}`))
      if (scripts === 'without') await withoutScripts(page)
      for (const address of await publicPages(locale)) {
        await test.step(address, async () => {
          await arrive(page, address, locale)
          if (scripts === 'with') await look(page)
          else await glance(page)
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

/** Axe judges all of the page at every width in the light; in the dark only its colours differ. */
async function look(page: Page) {
  await changeColoursAtOnce(page)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await drawn(page)
    for (const width of WIDTHS) {
      await resize(page, { width, height: 740 })
      await noSidewaysScroll(page)
      await axe(page, colorScheme === 'dark' ? OF_COLOUR : undefined)
    }
  }
}

/** The same document and style as with its scripts: its colours are judged at one width. */
async function glance(page: Page) {
  await changeColoursAtOnce(page)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await drawn(page)
    for (const width of WIDTHS) {
      await resize(page, { width, height: 740 })
      await noSidewaysScroll(page)
      if (colorScheme === 'light') await axe(page, BUT_COLOUR)
    }
    await axe(page, OF_COLOUR)
  }
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
