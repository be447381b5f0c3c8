import { randomUUID } from 'node:crypto'
import { fictiveNumber, fillCompany, fillContact, fillNeed } from './support/apply'
import { ask, askSeeingAll, one, signIn } from './support/demo'
import { axe, expect, noSidewaysScroll, test } from './support/test'

test('a lead ends a wrong tie, whom it kept out reads the question, and is told of a mail that did not arrive', async ({
  page,
  anotherBrowser,
}) => {
  const mark = randomUUID().slice(0, 8)
  const [buyer, company] = [`Murköpings${mark} kommun`, `Anbudsbolaget ${mark} AB`]
  const personOf = async (name: string) =>
    (await one<{ id: string }>(`SELECT id FROM person WHERE name = '${name}'`)).id
  const [lovisa, maja] = [await personOf('Lovisa Ekberg'), await personOf('Maja Lindvall')]

  await page.goto('/stod/ny/behov')
  await fillNeed(page, { buyer })
  await fillCompany(page, fictiveNumber(), company)
  await fillContact(page, `anbud.${mark}@example.com`)
  await page.getByRole('button', { name: 'Skicka ansökan om stöd' }).click()
  await expect(page.getByText(/Ditt ärendenummer är/)).toBeVisible()
  // For a moment the case was given to somebody who answers buyers, by mistake.
  await askSeeingAll(`BEGIN; SET LOCAL session_replication_role = replica;
    INSERT INTO case_assignment (case_id, advisor_id, assigned_by, from_at, until_at)
      SELECT id, '${lovisa}', '${maja}', now() - interval '1 hour', now() FROM cases WHERE stated_name = '${company}'; COMMIT`)
  await ask(`SELECT seal_rows('case_assignment')`)

  await page.goto('/inkopare/fraga')
  await page.getByLabel('Organisation', { exact: true }).fill(buyer)
  await page.getByLabel('Ditt namn').fill('Karin Köpare')
  await page.getByLabel('E-post').fill(`karin.${mark}@example.com`)
  await page.getByLabel('Telefon').fill('070-174 06 88')
  await page.getByLabel('Vad gäller frågan?').selectOption('training')
  await page.getByLabel('Din fråga').fill('Hur frågar vi marknaden?')
  await page.getByRole('button', { name: 'Skicka frågan' }).click()
  await expect(page.getByRole('heading', { name: 'Tack. Vi har tagit emot din fråga.' })).toBeVisible()
  const number = /UL-\d{4}-\d{6}/.exec(await page.locator('main').innerText())?.[0] ?? ''
  expect(number).not.toBe('')
  await askSeeingAll(
    `UPDATE mail SET status = 'failed', fault = 'EENVELOPE-550' WHERE to_address = 'karin.${mark}@example.com'`,
  )

  const advisor = await anotherBrowser()
  await signIn(advisor.context(), lovisa)
  await advisor.goto('/lotsen')
  await expect(advisor.getByText(number)).toHaveCount(0)

  await signIn(page.context(), maja)
  await page.goto(`/lotsen/${number}`)
  await expect(page.getByText('Lovisa Ekberg')).toHaveCount(0)
  await page.getByLabel('Varför behöver du läsa den?').selectOption('asked-to')
  await page.getByRole('button', { name: 'Läs frågan' }).click()
  const barred = page.getByRole('region', { name: 'De som är skilda från frågan' })
  await expect(barred.getByText('Lovisa Ekberg')).toBeVisible()
  await expect(barred.getByText('Har varit rådgivare för ett företag')).toBeVisible()
  await expect(page.locator('main')).not.toContainText(company)
  await barred.getByText('Avsluta ett felaktigt jäv').click()
  await barred.getByRole('button', { name: 'Avsluta jävet' }).click()
  await expect(barred.getByText('Skriv varför jävet är fel').first()).toBeVisible()
  await axe(page)
  await noSidewaysScroll(page)
  await barred.getByLabel('Varför är det fel?').fill('Fick ärendet av misstag.')
  await barred.getByRole('button', { name: 'Avsluta jävet' }).click()
  await expect(page.getByRole('region', { name: 'Avslutade jäv' })).toContainText('Fick ärendet av misstag.')
  await expect(barred.getByText('Lovisa Ekberg')).toHaveCount(0)

  await advisor.goto('/lotsen?show=unreached')
  await advisor.getByRole('link', { name: number }).click()
  await expect(advisor.getByText('Mottagarens adress tar inte emot mejl')).toBeVisible()
  await expect(advisor.getByRole('region', { name: 'Avslutade jäv' })).toContainText('Maja Lindvall')
  await axe(advisor)
  await noSidewaysScroll(advisor)
  await advisor.getByRole('button', { name: 'Skicka igen: Kvittot på frågan' }).click()
  await expect(advisor.getByText('Ett mejl till köparen kom inte fram')).toHaveCount(0)
})
