import { eformsSample } from '@/tests/support/eforms-sample'
import { axe } from './support/axe'
import { one, signIn } from './support/demo'
import { expect, test } from './support/test'

const anOngoingCase = () =>
  one<{ number: string; advisor: string }>(
    `SELECT c.number, c.advisor_id AS advisor FROM cases c JOIN procurement p ON p.id = c.procurement_id
     WHERE c.status = 'ongoing' AND c.about = 'bid' ORDER BY c.number LIMIT 1`,
  )

test('fills in a procurement from a notice, and chooses what, without scripts', async ({ anotherBrowser }) => {
  const { number, advisor } = await anOngoingCase()
  const page = await anotherBrowser({ javaScriptEnabled: false })
  await signIn(page.context(), advisor)
  await page.goto(`/arenden/${number}/upphandling`)
  await page.getByRole('link', { name: 'Fyll i från annons' }).click()
  await page.getByLabel('Annonsen som XML').fill('<!doctype html><p>TED</p>')
  await page.getByRole('button', { name: 'Läs annonsen' }).click()
  await expect(page.getByText('Det här är en webbsida, inte annonsens XML.').first()).toBeVisible()

  const notice = { name: 'annons.xml', mimeType: 'text/xml', buffer: Buffer.from(eformsSample('cn_24_multilingual')) }
  await page.getByLabel('Annonsen som XML').fill('')
  await page.getByLabel('Eller en fil').setInputFiles(notice)
  await page.getByRole('button', { name: 'Läs annonsen' }).click()
  const found = page.getByRole('region', { name: 'Det här står i annonsen' })
  await expect(found).toContainText('Europeiska unionens publikationsbyrå')
  await expect(found).toContainText('3 februari 2020 kl. 14.00')
  await found.getByRole('checkbox', { name: /^Köpare/ }).uncheck()
  await found.getByRole('checkbox', { name: /^Sista anbudsdag/ }).uncheck()
  await found.getByRole('button', { name: 'Spara det valda' }).click()
  await expect(page.getByText('Öppet förfarande')).toBeVisible()
  await expect(page.getByText('72230000')).toBeVisible()
  await expect(page.getByText('Europeiska unionens publikationsbyrå')).toHaveCount(0)
})

test('a change of the notice says what moves', async ({ anotherBrowser }) => {
  const { number, advisor } = await anOngoingCase()
  const page = await anotherBrowser()
  await signIn(page.context(), advisor)
  const read = async (xml: string) => {
    await page.goto(`/arenden/${number}/upphandling/annons`)
    const notice = { name: 'annons.xml', mimeType: 'text/xml', buffer: Buffer.from(xml) }
    await page.getByLabel('Eller en fil').setInputFiles(notice)
    await page.getByRole('button', { name: 'Läs annonsen' }).click()
  }
  // What would not arrive is not sent: it is said beside the file, which is still chosen.
  await read('<a/>'.repeat(500_000))
  const file = page.getByLabel('Eller en fil')
  await expect(file).toHaveAccessibleDescription(/högst 1 MB/)
  expect(await file.evaluate((input: HTMLInputElement) => input.files?.length)).toBe(1)
  await read(eformsSample('cn_24_open'))
  await page.getByRole('button', { name: 'Spara det valda' }).click()
  await page.waitForURL(`**/arenden/${number}`)
  await expect(page.getByText('RC-CPU-19-065').first()).toBeVisible()
  await read(eformsSample('change-cn_24_open_dates'))
  const found = page.getByRole('region', { name: 'Det här står i annonsen' })
  await expect(found).toContainText('Annonsen ändrar den som ärendet är ifyllt från.')
  await expect(found).toContainText('flyttas från 3 april 2020 kl. 13.00 till 12 juni 2020 kl. 13.00')
  await expect(found.getByRole('checkbox')).toHaveCount(1)

  await read(eformsSample('can_24_minimal'))
  await expect(found).toContainText('Espaces Verts Lemire, 95 414 EUR')
  await axe(page)

  await read(eformsSample('cn_24_maximal', ['2023-05-22', '2027-05-24']))
  await found.getByRole('checkbox', { name: 'LOT-0002: Title Lot 2---' }).check()
  await found.getByRole('button', { name: 'Spara det valda' }).click()
  await expect(page.getByText('LOT-0002: Title Lot 2---, gäller ärendet, sista dag 24 maj 2027')).toBeVisible()
})
