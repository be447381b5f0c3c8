import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { placeNo } from '../../support/county'

export const deadline = () => new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10)

/** Ten digits with their check digit: an invented company for each run. */
export function fictiveNumber(): string {
  return withCheckDigit(`5599${fiveDigits()}`)
}

/** A sole trader's: of the form of a coordination number, whose day has 60 added, so that it is nobody's. */
export function fictiveSoleNumber(): string {
  return withCheckDigit(`7010${61 + Math.floor(Math.random() * 28)}${fiveDigits().slice(2)}`)
}

function fiveDigits(): string {
  return String(Math.floor(Math.random() * 100_000)).padStart(5, '0')
}

function withCheckDigit(nine: string): string {
  const sum = [...nine].reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return nine + String((10 - (sum % 10)) % 10)
}

/** A bid in a procurement of its own, of a buyer of its own: one advisor helps no two that may be in the same. */
export async function fillNeed(page: Page, { buyer = `Kommunen ${randomUUID().slice(0, 8)}` } = {}) {
  await page.getByLabel('Lämna anbud i en viss upphandling').check()
  await page.getByLabel('Vem köper?').fill(buyer)
  await page.getByLabel('Sista anbudsdag').fill(deadline())
  await page.getByLabel('Diarienummer eller referens').fill(`EXK ${randomUUID().slice(0, 8)}`)
  await page.getByLabel('Beskriv kort').fill('Vi vill lämna anbud på snöröjning.')
  await page.getByRole('button', { name: 'Fortsätt' }).click()
}

export async function fillCompany(page: Page, number: string, name = 'Påhittade Plåt AB', place = placeNo(0).name) {
  await page.getByLabel('Kommun').selectOption({ label: place })
  await page.getByLabel('Organisationsnummer').fill(number)
  await page.getByLabel('Företagets namn').fill(name)
  await page.getByLabel('Bransch').selectOption({ index: 1 })
  await page.getByLabel('Antal anställda').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Fortsätt' }).click()
}

export async function fillContact(page: Page, email: string, name = 'Petra Påhittad') {
  await page.getByLabel('Namn', { exact: true }).fill(name)
  await page.getByLabel('E-postadress').fill(email)
  await page.getByLabel('Telefon').fill('070-174 06 77')
  await page.getByLabel('När som helst på dagen').check()
  await page.getByRole('button', { name: 'Fortsätt' }).click()
}

type Applicant = { email: string; orgNumber?: string; company?: string; name?: string; place?: string }

/** Opens a case as a visitor does, and tells its number. */
export async function apply(page: Page, applicant: Applicant): Promise<string> {
  await page.goto('/stod/ny/behov')
  await fillNeed(page)
  await page.waitForURL(/foretag/)
  await fillCompany(page, applicant.orgNumber ?? fictiveNumber(), applicant.company, applicant.place)
  await page.waitForURL(/kontakt/)
  await fillContact(page, applicant.email, applicant.name)
  await page.getByRole('button', { name: 'Skicka ansökan om stöd' }).click()
  const told = page.getByText(/Ditt ärendenummer är [A-Z]+-\d{4}-\d{4}/)
  await expect(told).toBeVisible()
  return /[A-Z]+-\d{4}-\d{4}/.exec((await told.textContent()) ?? '')?.[0] ?? ''
}
