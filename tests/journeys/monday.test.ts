import type { Locator } from '@playwright/test'
import { one, signIn } from './support/demo'
import { ownCase } from './support/own-case'
import { axe, expect, noSidewaysScroll, test } from './support/test'

const numberBeside = (name: Locator) =>
  name.locator('xpath=ancestor::div[1]/p[contains(@class, "order-first")]').innerText()

test('a lead’s Monday on a phone: what needs them, the queue until it is empty, what is missing, and the report', async ({
  page,
  anotherBrowser,
}) => {
  const other = await anotherBrowser()
  const { leadId, number } = await ownCase(other, { upTo: 'opened' })
  await ownCase(other, { upTo: 'opened' })
  await signIn(page.context(), leadId)
  await page.goto('/ledning')

  // What needs somebody stands in the first screen, and each number is as many as its list.
  const needing = page.getByRole('region', { name: 'Behöver dig' })
  await expect(needing.getByRole('link').first()).toBeInViewport({ ratio: 1 })
  const first = needing.getByRole('link', { name: /^(Högst en timme kvar|Anbud utan känt resultat)$/ }).first()
  const count = Number(await numberBeside(first))
  expect(count).toBeGreaterThan(0)
  await axe(page)
  await noSidewaysScroll(page)
  await first.click()
  await expect(page.locator('main h2').first()).toHaveText(count === 1 ? 'Ett ärende' : `${count} ärenden`)

  // The queue, from the menu, one after another.
  await page.locator('header summary:visible', { hasText: 'Meny' }).click()
  await page.locator('header').getByRole('link', { name: /^Kö/ }).filter({ visible: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Kö' })).toBeVisible()
  const empty = page.getByText('Kön är tom.')
  const assign = page.getByRole('button', { name: /^Tilldela ./ }).first()
  const row = page.locator('a[data-row]:visible').first()
  // The others that ask at the same time have their cases there too.
  for (let left = 60; left > 0; left -= 1) {
    await expect(row.or(empty)).toBeVisible()
    if (await empty.isVisible()) break
    await row.click()
    await assign.click()
    await expect(page.getByRole('status').filter({ hasText: 'tilldelat' })).toBeVisible()
    await page.goto('/ledning/ko')
  }
  await expect(empty).toBeVisible()
  expect(await one(`SELECT status, advisor_id IS NOT NULL AS given FROM cases WHERE number = $1`, [number])).toEqual({
    status: 'assigned',
    given: true,
  })

  // What is missing, mended where it is told: one case fewer lacks it.
  await page.goto('/ledning/datakvalitet')
  const lacking = page.getByRole('region', { name: 'Köparens organisationsnummer saknas' })
  const all = lacking.getByRole('link', { name: /ärende/ }).first()
  const before = Number.parseInt(await all.innerText(), 10)
  const field = lacking.getByRole('textbox').first()
  await field.fill('123')
  await lacking.getByRole('button', { name: 'Spara' }).first().click()
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await expect(field).toHaveValue('123')
  await field.fill('212000-9994')
  await lacking.getByRole('button', { name: 'Spara' }).first().click()
  await expect(page.getByRole('status').filter({ hasText: 'UA-' })).toBeVisible()
  await expect(all).toHaveText(new RegExp(`^${before - 1} ärende`))
  await axe(page)
  await noSidewaysScroll(page)

  // And the paper for the steering group says what the overview says.
  await page.goto('/ledning')
  const cases = page.getByRole('region', { name: 'Siffror' }).getByRole('link', { name: 'Ärenden', exact: true })
  const shown = await numberBeside(cases)
  await page.goto('/ledning/rapporter')
  await page.getByLabel('Vad heter rapporten?').fill('Måndagens läge')
  await page.getByRole('button', { name: 'Börja' }).click()
  await page.getByRole('textbox', { name: /^Sammanfattning/ }).fill('Kön är tom.')
  await page.getByRole('button', { name: /^Frys för gott/ }).click()
  await expect(page.getByText(/Fryst .+ av /)).toBeVisible()
  await expect(page.getByText('Kön är tom.')).toBeVisible()
  const figure = page.getByRole('table', { name: 'Siffror' }).getByRole('row', { name: /^Ärenden/ })
  await expect(figure.getByRole('cell').first()).toHaveText(shown)
  await axe(page)
  await noSidewaysScroll(page)
})
