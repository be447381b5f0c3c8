import { fictiveNumber, fillCompany, fillContact, fillNeed } from './support/apply'
import { ask, one } from './support/demo'
import { axe, expect, noSidewaysScroll, test } from './support/test'
import { county } from '../support/county'

test('a company opens a case in three short pages', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Be om stöd' }).first().click()
  await page.getByRole('link', { name: 'Börja' }).click()
  await expect(page.getByRole('heading', { name: 'Vad gäller det?' })).toBeVisible()
  await page.getByRole('button', { name: 'Fortsätt' }).click()
  await expect(page.getByRole('heading', { name: 'Det finns en sak att rätta till' })).toBeVisible()
  await axe(page)
  await fillNeed(page)

  await expect(page.getByRole('heading', { name: 'Om företaget' })).toBeVisible()
  const number = fictiveNumber()
  const wrong = number.slice(0, 9) + String((Number(number[9]) + 1) % 10)
  await fillCompany(page, wrong)
  await expect(page.getByText('kontrollsiffran passar inte').first()).toBeVisible()
  await expect(page.getByLabel('Företagets namn')).toHaveValue('Påhittade Plåt AB')
  await page.getByLabel('Organisationsnummer').fill(`${number.slice(0, 6)}-${number.slice(6)}`)
  await page.getByRole('button', { name: 'Fortsätt' }).click()

  await expect(page.getByRole('heading', { name: 'Vem ska vi ringa?' })).toBeVisible()
  await page.goBack()
  await expect(page.getByLabel('Företagets namn')).toHaveValue('Påhittade Plåt AB')
  await page.goForward()
  const email = `petra.${number}@example.com`
  await fillContact(page, email)

  await expect(page.getByRole('heading', { name: 'Kontrollera och skicka' })).toBeVisible()
  await axe(page)
  await noSidewaysScroll(page)
  await page.getByRole('button', { name: 'Skicka ansökan om stöd' }).dblclick()
  await expect(page.getByText(/Ditt ärendenummer är UA-\d{4}-\d{4}/)).toBeVisible()
  await axe(page)
  await page.goBack()
  await page.getByRole('button', { name: 'Skicka ansökan om stöd' }).click()
  await expect(page.getByText(/Ditt ärendenummer är UA-\d{4}-\d{4}/)).toBeVisible()
  expect(await ask(`SELECT number FROM cases WHERE contact_email = $1`, [email])).toHaveLength(1)
  expect(await ask(`SELECT 1 FROM mail WHERE to_address = $1 AND template = 'case-opened'`, [email])).toHaveLength(1)
})

test('takes as many signs as its counter said, and tells a name that nobody sees beside its field', async ({
  page,
}) => {
  const lines = Array.from({ length: 10 }, () => 'x'.repeat(49)).join('\n') + 'y'
  await page.goto('/stod/ny/behov')
  await page.getByLabel('Något annat').first().check()
  await page.getByLabel('Beskriv kort').fill(lines)
  await expect(page.getByText('0 tecken kvar')).toBeVisible()
  await page.getByRole('button', { name: 'Fortsätt' }).click()

  const number = fictiveNumber()
  await fillCompany(page, number, '\u200b\u2800')
  const company = page.getByLabel('Företagets namn')
  await expect(company).toHaveAttribute('aria-invalid', 'true')
  await fillCompany(page, number, 'A\u030akerbolaget AB')
  const email = `rader.${number}@example.com`
  await fillContact(page, email, '\u200b\u3164')
  const name = page.getByLabel('Namn', { exact: true })
  await expect(name).toHaveAttribute('aria-invalid', 'true')
  await expect(page.locator(`#${await name.getAttribute('id')}-error`)).toBeVisible()
  await fillContact(page, email)
  await page.getByRole('button', { name: 'Skicka ansökan om stöd' }).click()
  await expect(page.getByText(/Ditt ärendenummer är UA-\d{4}-\d{4}/)).toBeVisible()
  const [sent] = await ask(`SELECT description, stated_name AS name FROM cases WHERE contact_email = $1`, [email])
  expect(sent).toEqual({ description: lines, name: '\u00c5kerbolaget AB' })
})

test('opens a case with JavaScript off', async ({ anotherBrowser }) => {
  const page = await anotherBrowser({ javaScriptEnabled: false })
  await page.goto('/stod/ny/behov')
  await page.getByRole('button', { name: 'Fortsätt' }).click()
  await expect(page.getByText('Välj vad det gäller').first()).toBeVisible()
  await fillNeed(page)
  const number = fictiveNumber()
  await fillCompany(page, '1234')
  await expect(page.getByText('Kontrollera antalet siffror').first()).toBeVisible()
  await expect(page.getByLabel('Företagets namn')).toHaveValue('Påhittade Plåt AB')
  await fillCompany(page, number)
  await fillContact(page, `js.${number}@example.com`)
  await page.getByRole('button', { name: 'Skicka ansökan om stöd' }).click()
  await expect(page.getByText(/Ditt ärendenummer är/)).toBeVisible()
})

test('leads a company outside the county to other help', async ({ page }) => {
  await page.goto('/stod/ny/behov')
  await page.getByLabel('Något annat').first().check()
  await page.getByRole('button', { name: 'Fortsätt' }).click()
  await page.getByLabel('Kommun').selectOption({ label: `Utanför ${county.county.name}` })
  await page.getByRole('button', { name: 'Fortsätt' }).click()
  await expect(page.getByRole('heading', { name: `Vi hjälper företag i ${county.county.name}` })).toBeVisible()
  await axe(page)
})

test('tells nobody whether a company or an address is known', async ({ page }) => {
  const known = await one<{ digits: string; email: string; name: string }>(
    `SELECT o.org_digits AS digits, p.email, o.name FROM cases c JOIN company o ON o.id = c.company_id JOIN person p ON p.id = c.contact_id
     WHERE o.org_digits IS NOT NULL LIMIT 1`,
  )
  await page.goto('/stod/ny/behov')
  await page.getByLabel('Komma igång med offentliga upphandlingar').check()
  await page.getByRole('button', { name: 'Fortsätt' }).click()
  await fillCompany(page, known.digits)
  await fillContact(page, known.email)
  await page.getByRole('button', { name: 'Skicka ansökan om stöd' }).click()
  await expect(page.getByText(/Ditt ärendenummer är/)).toBeVisible()
  await expect(page.getByText(known.name)).toHaveCount(0)
})
