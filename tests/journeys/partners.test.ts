import type { Page } from '@playwright/test'
import { fictiveNumber, fillCompany, fillContact } from './support/apply'
import { claim } from './support/claim'
import { one, signIn, staff } from './support/demo'
import { axe, expect, noSidewaysScroll, test } from './support/test'
import { placeNo } from '../support/county'

type Member = { id: string; code: string; partner: string }

const memberOf = (kind: string) =>
  one<Member>(
    `SELECT m.person_id AS id, a.code, a.name AS partner FROM partner_member m JOIN partner a ON a.id = m.partner_id
     WHERE a.kind = $1 AND m.revoked_at IS NULL AND a.ended_at IS NULL AND a.code NOT LIKE 'matrix%' ORDER BY m.added_at LIMIT 1`,
    [kind],
  )

async function look(page: Page) {
  await axe(page)
  await noSidewaysScroll(page)
}

async function applyFrom(page: Page, code: string, partner: string, mayFollow: boolean): Promise<string> {
  await page.goto(`/stod/ny?partner=${code}`)
  await expect(page.getByText(`Du kommer via ${partner}`)).toBeVisible()
  const tick = page.getByRole('checkbox')
  await expect(tick).not.toBeChecked()
  if (mayFollow) await tick.check()
  await page.getByRole('button', { name: 'Börja' }).click()
  await page.getByLabel('Komma igång med offentliga upphandlingar').check()
  await page.getByRole('button', { name: 'Fortsätt' }).click()
  await page.waitForURL(/foretag/)
  await fillCompany(page, fictiveNumber(), 'Hemliga Hantverk AB')
  await page.waitForURL(/kontakt/)
  await fillContact(page, `lank.${Date.now()}@example.com`)
  await expect(page.getByRole('heading', { name: 'Kontrollera och skicka' })).toBeVisible()
  await expect(page.getByText(mayFollow ? 'Ja, men aldrig innehållet' : 'Nej', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Skicka ansökan om stöd' }).click()
  const told = page.getByText(/Ditt ärendenummer är UA-\d{4}-\d{4}/)
  await expect(told).toBeVisible()
  return /UA-\d{4}-\d{4}/.exec((await told.textContent()) ?? '')?.[0] ?? ''
}

test('a partner refers a company by form and follows its state, never its content', async ({ page }) => {
  const member = await memberOf('trade-organisation')
  await signIn(page.context(), member.id)
  await page.goto('/partner')
  await expect(page.getByRole('heading', { level: 1, name: member.partner })).toBeVisible()
  await look(page)
  await page.getByRole('link', { name: 'Hänvisa ett företag' }).click()
  await page.getByRole('button', { name: 'Skicka hänvisningen' }).click()
  await expect(page.getByRole('heading', { name: /^Det finns \d+ saker att rätta till$/ })).toBeVisible()
  await expect(page.getByText('Bekräfta att företaget har sagt ja').first()).toBeVisible()
  await look(page)

  await page.getByLabel('Organisationsnummer', { exact: true }).fill(fictiveNumber())
  await page.getByLabel('Företagets namn').fill('Hemliga Hantverk AB')
  await page.getByLabel('Kommun', { exact: true }).selectOption({ label: placeNo(0).name })
  await page.getByLabel('Bransch').selectOption({ index: 1 })
  await page.getByLabel('Antal anställda').selectOption({ index: 1 })
  await page.getByLabel('Kontaktpersonens namn').fill('Hemlig Person')
  await page.getByLabel('Kontaktpersonens e-postadress').fill(`hanvisad.${Date.now()}@example.com`)
  await page.getByLabel('Kontaktpersonens telefon').fill('070-174 06 77')
  await page.getByLabel('Komma igång med offentliga upphandlingar').check()
  await page.getByLabel('Beskriv kort').fill('Hemlig text')
  await page.getByLabel(/Företaget har sagt ja/).check()
  await page.getByRole('button', { name: 'Skicka hänvisningen' }).click()
  await expect(page.getByRole('heading', { name: 'Ärendet är öppnat' })).toBeVisible()
  const told = (await page.getByText(/Ärendet har nummer/).textContent()) ?? ''
  const number = /UA-\d{4}-\d{4}/.exec(told)?.[0] ?? ''

  await page.getByRole('link', { name: 'Till hänvisade ärenden' }).click()
  await expect(page.getByRole('row').filter({ hasText: number })).toContainText('Inkommet')
  expect(await page.content()).not.toMatch(/Hemlig/)
  for (const address of [`/arenden/${number}`, '/arenden', '/sok', '/ledning', '/mina'])
    expect((await page.request.get(address)).status(), address).toBe(404)
})

test('a company that comes by the link chooses whether the partner may follow, also without JavaScript', async ({
  page,
  anotherBrowser,
}) => {
  const member = await memberOf('municipality')
  const followed = await applyFrom(page, member.code, member.partner, true)
  const plain = await anotherBrowser({ javaScriptEnabled: false })
  const unfollowed = await applyFrom(plain, member.code, member.partner, false)

  await signIn(page.context(), member.id)
  await page.goto('/partner')
  await expect(page.getByRole('row').filter({ hasText: followed })).toContainText('Med er länk')
  await expect(page.getByText(unfollowed)).toHaveCount(0)
  await expect(page.getByText(/Företage[tn]\w* har valt att ni inte får följa/)).toBeVisible()
  expect(await page.content()).not.toMatch(/Hemlig/)

  const { email } = await one<{ email: string }>(`SELECT contact_email AS email FROM cases WHERE number = $1`, [
    followed,
  ])
  const { personId } = await claim(page.context().browser(), email, followed)
  await signIn(plain.context(), personId)
  await plain.goto(`/arenden/${followed}`)
  const told = plain.getByRole('heading', { name: `${member.partner} får följa ärendet` })
  await expect(told).toBeVisible()
  await plain.getByRole('button', { name: `Låt inte ${member.partner} följa längre` }).click()
  await expect(told).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: member.partner })).toBeVisible()
  await expect(page.getByText(followed)).toHaveCount(0)
})

test('a partner’s link is kept while the company signs in', async ({ page }) => {
  const member = await memberOf('municipality')
  const { id } = await one<{ id: string }>(
    `SELECT m.person_id AS id FROM mandate m JOIN person p ON p.id = m.person_id WHERE m.revoked_at IS NULL AND p.demo LIMIT 1`,
  )
  await page.goto(`/stod/ny?partner=${member.code}`)
  await look(page)
  await page.getByRole('button', { name: 'Börja' }).click()
  await page.waitForURL(/behov/)
  await signIn(page.context(), id)
  await page.goto('/stod/ny')
  await expect(page.getByText(`Du kommer via ${member.partner}`)).toBeVisible()
})

test('an unknown code is passed over in silence', async ({ page }) => {
  await page.goto('/stod/ny?partner=finns-inte')
  await expect(page.getByRole('link', { name: 'Börja' })).toBeVisible()
  await expect(page.getByText('Du kommer via')).toHaveCount(0)
})

test('a member of the steering group reads figures and nothing else', async ({ page }) => {
  const [member] = await staff('steering-member')
  await signIn(page.context(), member?.id ?? '')
  await page.goto('/ledning')
  await expect(page.getByRole('heading', { level: 1, name: 'Översikt' })).toBeVisible()
  await look(page)
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { name: 'Behöver dig' })).toHaveCount(0)
  await expect(main.locator('a[href*="/arenden"]')).toHaveCount(0)
  await expect(main.getByText(/AB|Anton|Elin|Yusuf/)).toHaveCount(0)
  await expect(main.getByText(/^(färre än 5|visas inte)$/).first()).toBeVisible()
  await expect(main.getByText(/^[1-4]$/)).toHaveCount(0)
  await expect(main.getByRole('link', { name: 'Alla rundor' })).toHaveCount(0)
  for (const address of [
    '/arenden',
    '/ledning/ko',
    '/ledning/personer',
    '/ledning/logg',
    '/sok',
    '/partner',
    '/arbete',
  ])
    expect((await page.request.get(address)).status(), address).toBe(404)
})

test('the lead adds a partner, gives someone a place and ends it', async ({ page }) => {
  const [lead] = await staff('project-lead')
  await signIn(page.context(), lead?.id ?? '')
  const code = `resa-${Date.now()}`
  await page.goto('/ledning/partner')
  await page.getByLabel('Bransch- eller intresseorganisation').check()
  await page.getByLabel('Namn', { exact: true }).last().fill(`Reseföretagarna ${code}`)
  await page.getByLabel('Kod i länken').fill(code)
  await page.getByRole('button', { name: 'Lägg till samarbetsparten' }).click()
  const card = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: `Reseföretagarna ${code}` }) })
  await expect(card.getByLabel('Länk som företag kan öppna')).toHaveValue(new RegExp(`/stod/ny\\?partner=${code}$`))
  await card.getByText('Lägg till eller ta bort personer').click()
  await card.getByLabel('Namn').fill('Rut Resa')
  await card.getByLabel('E-postadress').fill(`${code}@example.com`)
  await card.getByRole('button', { name: 'Lägg till personen' }).click()
  await expect(card.getByText('Rut Resa', { exact: false }).first()).toBeVisible()
  await look(page)
  await card.getByRole('button', { name: 'Avsluta samarbetet' }).click()
  await expect(card.getByText(/^Avslutad/)).toBeVisible()
})
