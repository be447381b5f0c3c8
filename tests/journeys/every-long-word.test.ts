import type { Page } from '@playwright/test'
import { STAFF_ROLES, type StaffRole } from '@/lib/actors/actor'
import { ask, baseUrl, signIn } from './support/demo'
import { expect, noSidewaysScroll, resize, test } from './support/test'

/** As long as anybody may type them, without a place to break at. */
const WORD = 'Entreprenadverksamhetsutvecklingsbolaget'
const ADDRESS = `${'anbudsansvarig'.repeat(4)}@${'verksamhet'.repeat(2)}.example`
const REFERENCE = 'DNR-2026-'.repeat(7)
const WIDTHS = [320, 360]
/** Every address is looked at once for each role, whatever number or id stands in it. */
const MOST_PAGES = 36

/** Lets everybody, every company, buyer and reference of the pages have the longest name there could be. */
async function nameAllLong(page: Page): Promise<void> {
  const people = await ask<{ name: string }>('SELECT name FROM person ORDER BY length(name) DESC')
  const named = new RegExp(people.map(({ name }) => name).join('|'), 'g')
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback()
    const response = await route.fetch({ maxRedirects: 0 })
    if (response.status() !== 200) return route.fulfill({ response })
    // What is drawn is judged: the data for the scripts counts its letters, and would not be understood with others.
    const body = (await response.text())
      .replaceAll(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
      .replaceAll(/[\w.]+@example\.(com|se)/g, ADDRESS)
      .replaceAll(named, `Anna ${WORD}`)
      .replaceAll(/(Exempel|Provstad)[a-zåäö]+/g, WORD)
      .replaceAll(/DEMO-\d+/g, REFERENCE)
    return route.fulfill({ response, body })
  })
}

const kindOf = (address: string) =>
  address.split('?')[0]?.replaceAll(/[0-9a-f-]{36}|UA-\d+-\d+|BF-\d+-\d+|\d+/g, '*') ?? ''

/** Every page that can be reached from where the person lands, each kind of address once. */
async function lookAtAll(page: Page, personId: string): Promise<number> {
  await page.context().clearCookies()
  await signIn(page.context(), personId)
  const seen = new Set<string>()
  const waiting = ['/konto', '/logga-in']
  while (waiting.length > 0 && seen.size < MOST_PAGES) {
    const address = waiting.shift() ?? ''
    if (seen.has(kindOf(address))) continue
    seen.add(kindOf(address))
    await page.goto(address)
    for (const width of WIDTHS) {
      await resize(page, { width, height: 740 })
      await noSidewaysScroll(page)
    }
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) => all.flatMap((link) => (link instanceof HTMLAnchorElement ? [link.href] : [])))
    const inside = links.filter((href) => href.startsWith(`${baseUrl()}/`)).map((href) => href.slice(baseUrl().length))
    waiting.push(...inside.filter((href) => !/^\/(en|api)(\/|$)|#/.test(href)))
  }
  return seen.size
}

test.beforeEach(({ page }) => nameAllLong(page))

async function someoneWho(role: StaffRole): Promise<string> {
  const [found] = await ask<{ id: string }>(
    `SELECT person_id AS id FROM staff_role WHERE role = $1 AND revoked_at IS NULL LIMIT 1`,
    [role],
  )
  return found?.id ?? ''
}

for (const role of STAFF_ROLES)
  test(`the longest words scroll no page of the ${role} sideways`, async ({ page, allowInConsole }) => {
    // The width is judged here; that a link leads nowhere for its reader is not.
    allowInConsole(/404 \(Not Found\)/)
    expect(await lookAtAll(page, await someoneWho(role))).toBeGreaterThan(10)
  })
