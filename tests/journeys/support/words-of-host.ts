import type { Page } from '@playwright/test'
import type { Host } from '../../../lib/config/host-schema'
import { readHost } from '../../../lib/config/read-host'
import { pagePath } from '../../../lib/i18n/routes'
import { LOCALES, PUBLIC } from './public-pages'
import { expect } from './test'

const SHIPPED = readHost()
/** What a page of another county may not say. Names of a few letters are parts of other words. */
const FOREIGN = [
  ...[SHIPPED.county.name, SHIPPED.authority.name.sv, SHIPPED.authority.phone, SHIPPED.buyerLine.phone],
  ...SHIPPED.municipalities.flatMap(({ name, fullName }) => (name.length > 4 ? [name, fullName] : [fullName])),
]
const PAGES = LOCALES.flatMap((locale) =>
  PUBLIC.filter((page) => !page.includes('[')).map((page) => pagePath(locale, page)),
)

/** Expects the public pages to say all that another host than the shipped one is known by, and nothing of the shipped. */
export async function expectWordsOf({ authority, buyerLine, county, otherHelp }: Host, page: Page): Promise<void> {
  const { name, phone, address } = authority
  const elsewhere = otherHelp.map(({ title }) => title.sv)
  const own = [county.name, name.sv, name.en, phone, buyerLine.phone, address.town, ...elsewhere]
  let said = ''
  for (const path of PAGES) {
    expect((await page.goto(path))?.status(), path).toBe(200)
    const content = await page.content()
    const foreign = FOREIGN.filter((word) => content.includes(word))
    expect(foreign, path).toEqual([])
    said += content
  }
  expect(own.filter((word) => !said.includes(word))).toEqual([])
}
