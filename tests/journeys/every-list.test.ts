import type { Page } from '@playwright/test'
import type { SearchedPlace } from '@/lib/views/places'
import { one, signIn, staff } from './support/demo'
import { ownCase } from './support/own-case'
import { axe, expect, noSidewaysScroll, resize, test } from './support/test'

const DESKTOP = { width: 1280, height: 800 }
const PHONE = { width: 360, height: 640 }

type List = { role: 'project-lead' | 'advisor' | 'buyer-advisor'; address: string; query: string }

/** Every list of the workspace: whose it is, where it is, and what it is asked for, so that it has rows and a view to keep. */
async function lists(): Promise<Record<SearchedPlace, List>> {
  const { slug } = await one<{ slug: string }>(
    `SELECT t.slug FROM training t JOIN training_registration r ON r.training_id = t.id AND r.status = 'seated'
     GROUP BY t.slug ORDER BY count(*) DESC LIMIT 1`,
  )
  return {
    cases: { role: 'project-lead', address: '/arenden', query: 'sort=number' },
    queue: { role: 'project-lead', address: '/ledning/ko', query: 'sort=company' },
    work: { role: 'advisor', address: '/arbete', query: 'sort=company' },
    people: { role: 'project-lead', address: '/ledning/personer', query: 'sort=roles' },
    trail: { role: 'project-lead', address: '/ledning/logg', query: 'sort=-time' },
    jobs: { role: 'project-lead', address: '/ledning/jobb', query: 'state=kept&sort=-when' },
    questions: { role: 'buyer-advisor', address: '/lotsen', query: 'sort=number' },
    search: { role: 'project-lead', address: '/sok', query: 'q=exempel&sort=company' },
    capabilities: { role: 'project-lead', address: '/beredskapsregister', query: 'sort=lead' },
    contacts: { role: 'project-lead', address: '/ledning/partner/kontakter', query: 'sort=-name' },
    participants: { role: 'project-lead', address: `/utbildningar/hantera/${slug}`, query: 'sort=organisation' },
  }
}

/**
 * Lists with something to do to several rows at once: a lead gives out new cases, and hands over those of an advisor, whose
 * list is that of cases by advisor. What a search found is looked up; a role, a seat, an answer and a job are decided one by one.
 */
const SEVERAL: readonly string[] = ['cases', 'queue']

/** A key that nobody has heard by then was pressed before the page listened; one that was heard twice goes too far. */
const HEARD_MS = 15_000
const chosenRow = (page: Page) => page.locator('[data-list=pane] a[data-row][aria-current=true]')
const paneOf = (page: Page) => page.locator('[data-list=pane] + aside')
const rowsOf = (page: Page) => page.locator('[data-list=pane] a[data-row]')

test('every list is searched, ordered, kept as a view, exported, looked through and gone along with the keys', async ({
  page,
  anotherBrowser,
}) => {
  const other = await anotherBrowser()
  for (let own = 0; own < 2; own += 1) await ownCase(other, { upTo: 'opened' })
  for (const [place, { role, address, query }] of Object.entries(await lists())) {
    await test.step(place, async () => {
      await page.goto('about:blank')
      await page.context().clearCookies()
      await signIn(page.context(), (await staff(role))[0]?.id ?? '')
      await resize(page, DESKTOP)
      const asked = `${address}?${query}`
      await page.goto(asked)
      await expect(page.getByRole('main').getByRole('searchbox')).toBeVisible()
      const ordered = page.locator('th[aria-sort=ascending], th[aria-sort=descending]').first()
      await expect(ordered.getByRole('link')).toBeVisible()
      await expect(page.locator('main tbody input[type=checkbox]').first()).toBeAttached({
        attached: SEVERAL.includes(place),
      })
      for (const as of ['xlsx', 'csv']) {
        const href = await page.locator(`main a[download][href$="as=${as}"]`).getAttribute('href')
        expect(href).toContain(`?${query}&as=${as}`)
        const file = await page.request.get(href ?? '')
        expect([place, file.status()]).toEqual([place, 200])
        expect((await file.body()).byteLength).toBeGreaterThan(20)
      }
      await keepsAView(page, asked)
      await goesAlong(page, asked)
      await isTwoLines(page, asked)
    })
  }
})

async function keepsAView(page: Page, asked: string) {
  const name = 'Så här vill jag ha den'
  const menu = page.locator('main summary').filter({ hasText: 'Vyer' })
  await menu.click()
  await page.getByLabel('Namn', { exact: true }).filter({ visible: true }).first().fill(name)
  await page.getByRole('button', { name: 'Spara vyn' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Vyn är sparad.' })).toBeVisible()
  const view = page.getByRole('link', { name, exact: true })
  expect(new URL((await view.getAttribute('href')) ?? '', page.url()).href).toBe(new URL(asked, page.url()).href)
  await page.getByRole('button', { name: `Ta bort: ${name}` }).click()
  await expect(view).toBeHidden()
}

/** J and K show one row after the other beside the list, and Enter goes on from there. */
async function goesAlong(page: Page, asked: string) {
  await page.goto(asked)
  const rows = await rowsOf(page).count()
  expect(rows).toBeGreaterThan(0)
  // A list that shows its first row from the start goes on to the second.
  await expect(async () => {
    if (!(await chosenRow(page).isVisible())) await page.keyboard.press('j')
    await expect(chosenRow(page)).toBeVisible({ timeout: HEARD_MS })
  }).toPass()
  await expect(paneOf(page)).toBeVisible()
  await expect(paneOf(page).getByRole('heading', { level: 2 })).toBeVisible()
  expect(await paneOf(page).getAttribute('aria-labelledby')).toBe(
    await paneOf(page).getByRole('heading', { level: 2 }).getAttribute('id'),
  )
  // Rows may say the same of two: the address tells them apart.
  const shown = () => new URL(page.url()).searchParams.get('visa')
  if (rows > 1) {
    const first = (await chosenRow(page).getAttribute('href')) ?? ''
    await expect(async () => {
      await page.keyboard.press('j')
      await expect(chosenRow(page)).not.toHaveAttribute('href', first, { timeout: HEARD_MS })
    }).toPass()
    const second = shown()
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-row'))).toBe(true)
    await page.keyboard.press('k')
    await expect(chosenRow(page)).toHaveAttribute('href', first)
    expect(shown()).not.toBe(second)
  }
  await noSidewaysScroll(page)
  await axe(page)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/visa=|\/arenden\/|\/lotsen\//)
}

/** On a phone a row is two lines, three where its name or its sentence is long; one that is chosen stands in the list's place. */
async function isTwoLines(page: Page, asked: string) {
  await resize(page, PHONE)
  await page.goto(asked)
  const rows = page.locator('[data-list=pane] tbody tr')
  const heights = await rows.evaluateAll((all) => all.map((row) => row.clientHeight).sort((a, b) => a - b))
  expect.soft(heights[Math.floor(heights.length / 2)], `${asked}, the usual row`).toBeLessThan(116)
  expect.soft(heights.at(-1), `${asked}, the highest row`).toBeLessThan(190)
  expect(await page.locator('[data-list=pane] table').first().getAttribute('class')).toContain('two-line')
  await noSidewaysScroll(page)
}
