import { ask, signIn, staff } from './support/demo'
import { axe, expect, noSidewaysScroll, test } from './support/test'
import { county } from '../support/county'

test('somebody reports what they cannot use, without an account and without JavaScript', async ({ anotherBrowser }) => {
  const page = await anotherBrowser({ javaScriptEnabled: false })
  await page.goto('/tillganglighet')
  await page.getByRole('main').getByRole('link', { name: 'Meddela en brist' }).first().click()
  await expect(page.getByLabel('Vilken sida gäller det?')).toHaveValue('/tillganglighet')
  await page.getByLabel(/E-postadress/).fill('inte en adress')
  await page.getByRole('button', { name: 'Skicka' }).click()
  await expect(page.getByText('Berätta vad som inte fungerar').first()).toBeVisible()
  await expect(page.getByLabel(/E-postadress/)).toHaveValue('inte en adress')
  const email = `hinder.${Date.now()}@example.com`
  await page.getByLabel('Vad fungerar inte?').fill('Jag når inte knappen med tangentbordet.')
  await page.getByLabel(/E-postadress/).fill(email)
  await page.getByRole('button', { name: 'Skicka' }).click()
  const told = (await page.getByText(/Din anmälan har nummer TH-\d{4}-\d{4}/).textContent()) ?? ''
  const number = /TH-\d{4}-\d{4}/.exec(told)?.[0]
  const mails = await ask<{ template: string }>(`SELECT template FROM mail WHERE to_address = $1`, [email])
  expect(mails).toEqual([{ template: 'accessibility-reported' }])
  expect(await ask(`SELECT 1 FROM accessibility_report WHERE number = $1`, [number])).toHaveLength(1)
})

test('the lead answers and closes a report', async ({ page }) => {
  await page.goto('/tillganglighet/meddela-brist?page=/om')
  const what = `Bilden saknar beskrivning ${Date.now()}.`
  await page.getByLabel('Vad fungerar inte?').fill(what)
  await page.getByRole('button', { name: 'Skicka' }).click()
  await expect(page.getByRole('heading', { name: /Vi har tagit emot din anmälan/ })).toBeVisible()
  await axe(page)
  await signIn(page.context(), (await staff('project-lead'))[0]?.id ?? '')
  await page.goto('/ledning/hinder')
  await axe(page)
  const card = page.getByRole('listitem').filter({ hasText: what })
  await card.getByRole('button', { name: 'Märk som besvarad' }).click()
  await expect(card.getByText('Besvarad', { exact: true })).toBeVisible()
  await card.getByRole('button', { name: 'Stäng' }).click()
  await expect(card.getByText('Stängd', { exact: true })).toBeVisible()
})

test('the lead previews, saves and restores a page, without JavaScript', async ({ anotherBrowser }) => {
  const page = await anotherBrowser({ javaScriptEnabled: false })
  await signIn(page.context(), (await staff('project-lead'))[0]?.id ?? '')
  const edit = '/ledning/sidor/about?language=en'
  await page.goto(edit)
  const shipped = await page.getByLabel('Text', { exact: true }).inputValue()
  await page.getByLabel('Text', { exact: true }).fill('## Hello\n\nWe are {{nowhere}}.')
  await page.getByRole('button', { name: 'Förhandsgranska' }).click()
  await expect(page.getByText('{{nowhere}} finns inte').first()).toBeVisible()
  await expect(page.getByLabel('Text', { exact: true })).toHaveValue(/nowhere/)
  const words = `## Hello ${Date.now()}\n\nWe are in {{county}}.`
  await page.getByLabel('Text', { exact: true }).fill(words)
  await page.getByRole('button', { name: 'Förhandsgranska' }).click()
  await expect(page.getByRole('heading', { name: 'Så här blir sidan' })).toBeVisible()
  await expect(page.getByText(`We are in ${county.county.name}.`)).toBeVisible()
  await expect(page.getByLabel('Text', { exact: true })).toHaveValue(words)
  await page.getByRole('button', { name: 'Spara och visa för alla' }).click()
  await expect(page.getByText('Texten är sparad och visas nu.')).toBeVisible()
  await page.goto('/en/about')
  await expect(page.getByText(`We are in ${county.county.name}.`)).toBeVisible()
  await page.goto(edit)
  await page.getByText('Texten som följer med systemet').click()
  await page.getByRole('button', { name: 'Återställ texten som följer med' }).click()
  await expect(page.getByText('Texten är sparad och visas nu.')).toBeVisible()
  await expect(page.getByLabel('Text', { exact: true })).toHaveValue(shipped)
})

test('the written pages stand on a phone and in English', async ({ page }) => {
  for (const address of [
    '/tillganglighet',
    '/integritet',
    '/kakor',
    '/om',
    '/kontakt',
    '/en/accessibility',
    '/en/privacy',
    '/en/cookies',
    '/en/about',
    '/en/contact',
    '/en/accessibility/report',
  ]) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('main')).not.toContainText('{{')
    await axe(page)
    await noSidewaysScroll(page)
  }
})
