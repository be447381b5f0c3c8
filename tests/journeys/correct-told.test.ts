import { axe } from './support/axe'
import { one, signIn } from './support/demo'
import { expect, test } from './support/test'

test('corrects what a company told without scripts, and keeps what stood there', async ({ anotherBrowser }) => {
  const { number, advisor, name } = await one<{ number: string; advisor: string; name: string }>(
    `SELECT number, advisor_id AS advisor, contact_name AS name FROM cases WHERE status = 'ongoing' ORDER BY number LIMIT 1`,
  )
  const page = await anotherBrowser({ javaScriptEnabled: false })
  await signIn(page.context(), advisor)
  await page.goto(`/arenden/${number}`)
  await page.getByRole('link', { name: 'Rätta uppgifterna' }).first().click()
  await page.getByLabel('Namn').fill('Anna Rättad')
  await page.getByLabel('Telefon', { exact: true }).fill('hundra')
  await page.getByRole('button', { name: 'Spara rättelsen' }).click()
  await expect(page.getByLabel('Namn')).toHaveValue('Anna Rättad')
  await expect(page.getByLabel('Telefon', { exact: true })).toHaveValue('hundra')
  await page.getByLabel('Telefon', { exact: true }).fill('070-174 06 12')
  await page.getByRole('button', { name: 'Spara rättelsen' }).click()
  await expect(page.getByText('Anna Rättad').first()).toBeVisible()
  await expect(page.getByText('Rättade uppgifter i ärendet: kontaktens namn, telefonnumret.')).toBeVisible()

  const drawn = await anotherBrowser()
  await signIn(drawn.context(), advisor)
  await drawn.goto(`/arenden/${number}/ratta`)
  const history = drawn.getByRole('region', { name: 'Tidigare uppgifter' })
  await expect(history).toContainText(name)
  await expect(history).toContainText('Anna Rättad')
  await axe(drawn)
})
