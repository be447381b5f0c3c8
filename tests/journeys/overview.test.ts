import type { Page } from '@playwright/test'
import { addDays, today } from '@/lib/calendar/days'
import { signIn } from './support/demo'
import { roleId } from './support/demo-cases'
import { axe, expect, inBothSizes, noSidewaysScroll, test } from './support/test'

/** Figures whose number is how many cases their list finds. */
const COUNTED = ['Ärenden', 'Lämnade anbud', 'Vunna upphandlingar', 'Första offentliga anbud']

const numbers = (page: Page) => page.getByRole('region', { name: 'Siffror' })

/** Follows each figure to its list and back. */
async function listsAreAsLong(page: Page, address: string) {
  for (const name of COUNTED) {
    await page.goto(address)
    const link = numbers(page).getByRole('link', { name, exact: true })
    const number = Number(await link.locator('xpath=ancestor::div[1]/p[contains(@class, "order-first")]').innerText())
    await link.click()
    const found = page.locator('main h2').first()
    await expect(found).toHaveText(number === 1 ? 'Ett ärende' : number === 0 ? 'Inga ärenden' : `${number} ärenden`)
  }
}

test('a lead reads the figures of a week, a month and any two days, and each list is as long as its figure', async ({
  page,
  anotherBrowser,
}) => {
  await signIn(page.context(), await roleId('project-lead'))
  await page.goto('/ledning')
  const periods = page.getByRole('navigation', { name: 'Period' })
  await periods.getByRole('link', { name: /^vecka \d+ \d{4}$/ }).click()
  await expect(page).toHaveURL(/period=\d{4}-W\d\d/)
  await expect(periods.getByRole('link', { name: /^vecka/ })).toHaveAttribute('aria-current', 'true')
  await listsAreAsLong(page, page.url())

  // Any two days, by a plain form without scripts; a day that is not understood is told beside it.
  const plain = await anotherBrowser({ javaScriptEnabled: false })
  await signIn(plain.context(), await roleId('project-lead'))
  await plain.goto('/ledning?round=all&from=nyss&until=2026-11-03')
  await expect(plain.getByLabel('Från och med')).toHaveAccessibleDescription(/^Vi förstår inte dagen/)
  await expect(plain.getByLabel('Från och med')).toHaveValue('nyss')
  await expect(plain.getByText('Siffrorna gäller hela tiden.')).toBeVisible()
  const [from, until] = [addDays(today(), -40), addDays(today(), -4)]
  await plain.getByLabel('Från och med').fill(from)
  await plain.getByLabel('Till och med').fill(until)
  await plain.getByRole('button', { name: 'Visa dagarna' }).click()
  const chosen = plain.getByRole('navigation', { name: 'Period' }).locator('[aria-current]')
  await expect(chosen).toHaveAttribute('href', new RegExp(`period=${from}--${until}`))
  // Last in its row, which is wider than a phone: it is what one sees of the row.
  await plain.setViewportSize({ width: 360, height: 740 })
  await plain.reload()
  await expect(chosen).toBeInViewport({ ratio: 0.9 })
  await listsAreAsLong(page, `/ledning?round=all&period=${from}--${until}`)

  // Held against the days before; what they were leads to a list as long.
  await page.goto(`/ledning?round=all&period=${from}--${until}`)
  await page
    .getByRole('link', { name: /^Jämför med/ })
    .first()
    .click()
  const before = numbers(page)
    .getByRole('link', { name: / under / })
    .first()
  const count = Number((await before.innerText()).split(' ')[0])
  await expect(before.locator('xpath=ancestor::p')).toHaveText(/fler|färre|lika många/)
  await inBothSizes(page, async () => {
    await axe(page)
    await noSidewaysScroll(page)
  })
  await before.click()
  await expect(page.locator('main h2').first()).toHaveText(
    count === 1 ? 'Ett ärende' : count === 0 ? 'Inga ärenden' : `${count} ärenden`,
  )

  // Of some of the cases: by a form that keeps the days and what they are held against.
  await page.goto(`/ledning?round=all&period=${from}--${until}&compare=before`)
  await page.locator('main summary', { hasText: 'Filter' }).click()
  const sector = page.getByLabel('Bransch', { exact: true })
  const first = await sector.locator('option').nth(1).innerText()
  await sector.selectOption({ label: first })
  await page.getByRole('button', { name: 'Visa', exact: true }).click()
  await expect(page).toHaveURL(/sector=/)
  await expect(page.getByText(`Bransch: ${first}.`)).toBeVisible()
  await expect(page.getByText('Filter (1)')).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Jämförelse' }).locator('[aria-current]')).toHaveText(/^Jämför med/)
  await expect(numbers(page).getByText(/^Utbildningar hör inte till/)).toHaveCount(2)
  await inBothSizes(page, async () => {
    await axe(page)
    await noSidewaysScroll(page)
  })
  await listsAreAsLong(page, page.url())
  await page.goto('/ledning?sector=hittepa')
  await expect(page.getByText('Det här i urvalet finns inte, och siffrorna är utan det: Bransch.')).toBeVisible()

  // The way from a case to a contract, as a picture and as a table.
  await page.goto('/ledning?round=all&table=funnel')
  const steps = page.getByRole('table', { name: 'Från ärende till vunnet kontrakt' })
  const reached = await steps
    .getByRole('row', { name: /^Fick en rådgivare/ })
    .getByRole('cell')
    .last()
    .innerText()
  await steps.getByRole('link', { name: 'Fick en rådgivare' }).click()
  await expect(page.locator('main h2').first()).toHaveText(`${Number.parseInt(reached, 10)} ärenden`)

  for (const address of ['/ledning?choose=period', '/ledning?from=nyss&until=2026-11-03']) {
    await page.goto(address)
    await inBothSizes(page, async () => {
      await axe(page)
      await noSidewaysScroll(page)
    })
  }
})

test('a steering member holds a round against the one before it, and no part of one', async ({ page }) => {
  await signIn(page.context(), await roleId('steering-member'))
  await page.goto('/ledning?period=2026-11&compare=before')
  await expect(page.getByRole('navigation', { name: 'Period' })).toHaveCount(0)
  await expect(page.getByRole('navigation', { name: 'Jämförelse' }).locator('[aria-current]')).toHaveText(/^Jämför med/)
  await expect(
    numbers(page)
      .getByText(/ändringen visas inte/)
      .first(),
  ).toBeVisible()
  await axe(page)
  await page.goto('/ledning?compare=year')
  await expect(page.getByText('En runda jämförs med rundan före, inte med ett år tidigare.')).toBeVisible()
})
