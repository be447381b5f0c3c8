import { randomUUID } from 'node:crypto'
import { pathInMail } from './support/mail-link'
import { one, signIn } from './support/demo'
import { axe, expect, noSidewaysScroll, test } from './support/test'

test('a buyer asks, reads the answer by the link, and others find it as a general answer', async ({
  page,
  anotherBrowser,
}) => {
  const mark = randomUUID().slice(0, 8)
  const email = `karin.${mark}@example.com`

  const buyer = await anotherBrowser({ javaScriptEnabled: false })
  await buyer.goto('/inkopare')
  await buyer.getByRole('link', { name: 'Ställ en fråga till Upphandlingslotsen' }).first().click()
  await buyer.getByRole('button', { name: 'Skicka frågan' }).click()
  await expect(buyer.getByText('Skriv vilken organisation du köper in för').first()).toBeVisible()
  await buyer.getByLabel('Organisation', { exact: true }).fill('Fiktiva Fjällköpings kommun')
  await buyer.getByLabel('Ditt namn').fill('Karin Köpare')
  await buyer.getByLabel('E-post').fill(email)
  await buyer.getByLabel('Telefon').fill('070-174 06 88')
  await buyer.getByLabel('Ring mig').check()
  await buyer.getByLabel('Vad gäller frågan?').selectOption('training')
  await buyer.getByLabel('Din fråga').fill('Hur lär vi oss skriva kortare underlag?')
  await buyer.getByRole('button', { name: 'Skicka frågan' }).click()
  await expect(buyer.getByRole('heading', { name: 'Tack. Vi har tagit emot din fråga.' })).toBeVisible()
  await expect(buyer.getByText('Vi svarar senast')).toBeVisible()
  const number = /UL-\d{4}-\d{6}/.exec(await buyer.locator('main').innerText())?.[0] ?? ''
  expect(number).not.toBe('')

  const { id } = await one<{ id: string }>(`SELECT id FROM person WHERE name = 'Lovisa Ekberg'`)
  await signIn(page.context(), id)
  await page.goto('/lotsen?show=calls')
  await page.getByRole('link', { name: number }).click()
  await axe(page)
  await noSidewaysScroll(page)
  await page.getByRole('button', { name: 'Ta hand om frågan' }).click()
  await expect(page.getByRole('button', { name: 'Ta över frågan' })).toBeVisible()
  await page.getByText('Fick svar').click()
  await page.getByRole('button', { name: 'Anteckna samtalet' }).click()
  await expect(page.getByText('Samtalet är antecknat.')).toBeVisible()
  await page.getByLabel('Skriv ett svar').fill(`Börja med **rubrikerna**. Kod ${mark}.`)
  await page.getByRole('button', { name: 'Skicka svaret' }).click()
  await expect(page.getByText('Svaret är skickat.')).toBeVisible()

  const mail = await one<{ params: string }>(
    `SELECT params::text FROM mail WHERE to_address = $1 AND template = 'question-answered'`,
    [email],
  )
  expect(mail.params).not.toContain(mark)
  await buyer.goto(await pathInMail(email, 'question-answered'))
  await expect(buyer.getByRole('heading', { name: `Svar på din fråga ${number}` })).toBeVisible()
  await expect(buyer.getByText(`Kod ${mark}.`)).toBeVisible()

  await page.getByRole('link', { name: 'Gör ett allmänt svar av det här' }).click()
  await page.getByLabel('Frågan på svenska').fill(`Hur skriver Fjällköping kortare underlag ${mark}?`)
  await page.getByLabel('Organisation, namn och beteckningar är borttagna').check()
  await page.getByRole('button', { name: 'Publicera', exact: true }).click()
  await expect(page.getByText('Organisationens namn står kvar i texten. Ta bort det.').first()).toBeVisible()
  await axe(page)
  await page.getByLabel('Frågan på svenska').fill(`Hur skriver vi kortare underlag ${mark}?`)
  await page.getByRole('button', { name: 'Publicera', exact: true }).click()
  await expect(page.getByRole('link', { name: `Hur skriver vi kortare underlag ${mark}?` })).toBeVisible()

  await buyer.goto('/inkopare')
  await buyer.getByLabel('Sök bland svaren').fill(`underlaget ${mark}`)
  await buyer.getByRole('button', { name: 'Sök', exact: true }).click()
  const found = buyer.locator('summary').filter({ hasText: mark })
  await expect(found).toBeVisible()
  await expect(buyer.locator('main')).not.toContainText('Fjällköping')
  await expect(buyer.locator('main')).not.toContainText(number)
})

test('the pages of the buyers’ line hold in every width', async ({ page }) => {
  for (const address of [
    '/inkopare',
    '/inkopare?q=betalningstid',
    '/inkopare?q=rymdraket',
    '/inkopare/fraga',
    '/en/buyers',
    '/en/buyers/ask',
  ]) {
    await page.goto(address)
    await expect(page.locator('h1')).toBeVisible()
    await axe(page)
    await noSidewaysScroll(page)
  }
  const { id } = await one<{ id: string }>(`SELECT id FROM person WHERE name = 'Lovisa Ekberg'`)
  await signIn(page.context(), id)
  for (const address of ['/lotsen', '/lotsen?show=closed', '/lotsen/svar', '/lotsen/svar/nytt', '/en/buyers-line']) {
    await page.goto(address)
    await expect(page.locator('h1')).toBeVisible()
    await axe(page)
    await noSidewaysScroll(page)
  }
})
