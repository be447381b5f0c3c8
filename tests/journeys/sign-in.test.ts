import type { Page } from '@playwright/test'
import { ask, one, signIn, staff } from './support/demo'
import { axe, expect, test, openOwnMenu } from './support/test'

/** A contact that no other journey signs in as, with nothing asked for lately. */
async function contact(nth: number) {
  const [found] = await ask<{ id: string; email: string; number: string }>(
    `SELECT p.id, p.email, max(c.number) AS number FROM person p JOIN cases c ON c.contact_id = p.id
     WHERE p.demo AND p.deactivated_at IS NULL GROUP BY p.id, p.email ORDER BY p.email OFFSET $1 LIMIT 1`,
    [nth],
  )
  if (!found) throw new Error('the demo data has too few contacts')
  return found
}

async function askForLink(page: Page, email: string) {
  await page.goto('/logga-in')
  await page.getByLabel('E-postadress').fill(email)
  await page.getByRole('button', { name: 'Skicka länk' }).click()
  await expect(page.getByRole('heading', { name: 'Titta i din inkorg' })).toBeVisible()
}

async function mailTo(page: Page, email: string) {
  await page.goto('/utkorg')
  const mail = page
    .getByRole('listitem')
    .filter({ hasText: `Till ${email}` })
    .first()
  const link = (await mail.getByRole('link').first().getAttribute('href')) ?? ''
  const code = /\b(\d{6})\b/.exec((await mail.innerText()).replace(/(?<=\d) (?=\d)/g, ''))?.[1] ?? ''
  return { link, code }
}

const signedIn = (page: Page) => page.getByText(/^Inloggad som/)

test('a link signs in once, and only by its button', async ({ page, anotherBrowser }) => {
  const { email, number } = await contact(0)
  await askForLink(page, email)
  await axe(page)
  const { link } = await mailTo(page, email)

  const reader = await anotherBrowser()
  await reader.goto(link)
  await expect(reader.getByRole('button', { name: 'Logga in' })).toBeVisible()
  await reader.goto('/mina')
  await expect(signedIn(reader)).toHaveCount(0)

  await page.goto(link)
  await axe(page)
  await page.getByRole('button', { name: 'Logga in' }).click()
  await expect(signedIn(page)).toBeVisible()
  await page.goto(`/arenden/${number}`)
  await expect(page.getByText(number).first()).toBeVisible()

  await reader.goto(link)
  await reader.getByRole('button', { name: 'Logga in' }).click()
  await expect(reader.getByText('Länken gällde i 15 minuter och kan användas en gång.').first()).toBeVisible()
  await axe(reader)
  await expect(signedIn(reader)).toHaveCount(0)
})

test('a code signs in the browser that asked for it, in any of its tabs', async ({ page, anotherBrowser }) => {
  const { email } = await contact(1)
  await askForLink(page, email)
  const { code } = await mailTo(page, email)
  expect(code).toMatch(/^\d{6}$/)

  const stranger = await anotherBrowser()
  await stranger.goto('/logga-in/skickat')
  await stranger.getByRole('textbox', { name: 'Kod' }).fill(code)
  await stranger.getByRole('button', { name: 'Logga in' }).click()
  await expect(stranger.getByText('Länken gällde i 15 minuter').first()).toBeVisible()

  const tab = await page.context().newPage()
  await tab.goto('/logga-in/skickat')
  await tab.getByRole('textbox', { name: 'Kod' }).fill(code === '000000' ? '000001' : '000000')
  await tab.getByRole('button', { name: 'Logga in' }).click()
  await expect(tab.getByText('Koden stämmer inte.').first()).toBeVisible()
  await axe(tab)
  await tab.getByRole('textbox', { name: 'Kod' }).fill(code)
  await tab.getByRole('button', { name: 'Logga in' }).click()
  await expect(signedIn(tab)).toBeVisible()
})

test('answers the same for an address that nobody has', async ({ page }) => {
  await askForLink(page, `ingen.${Date.now()}@example.com`)
  await expect(page.getByText('Om adressen finns hos oss har vi skickat en länk.')).toBeVisible()
})

test('signing out everywhere ends the other browser', async ({ page, anotherBrowser }) => {
  const { id } = await contact(2)
  const other = await anotherBrowser()
  await signIn(page.context(), id)
  await signIn(other.context(), id)
  await other.goto('/konto')
  await expect(signedIn(other)).toBeVisible()
  await page.goto('/konto')
  await page.getByRole('button', { name: 'Logga ut överallt' }).click()
  await expect(page.getByRole('link', { name: 'Logga in', exact: true }).first()).toBeVisible()
  await other.goto('/')
  await expect(signedIn(other)).toHaveCount(0)
})

test('a role given or taken works at the next click', async ({ page, anotherBrowser, allowInConsole }) => {
  allowInConsole(/40[34]/)
  const [[lead], [auditor]] = await Promise.all([staff('project-lead'), staff('auditor')])
  const theirs = await anotherBrowser()
  await signIn(theirs.context(), auditor?.id ?? '')
  await theirs.goto('/ledning/logg')
  await expect(theirs.getByRole('heading', { name: 'Händelselogg' })).toBeVisible()

  await signIn(page.context(), lead?.id ?? '')
  await page.goto('/ledning/personer')
  await page.getByRole('row').getByRole('link', { name: auditor?.name }).click()
  const card = page.getByRole('complementary', { name: auditor?.name })
  await card.getByRole('button', { name: 'Ta bort rollen Revisor' }).click()
  await expect(card.getByText('Inga roller')).toBeVisible()
  await theirs.getByRole('link', { name: 'Ärenden', exact: true }).click()
  await expect(theirs.getByRole('heading', { name: 'Ärenden', exact: true })).toHaveCount(0)
  await theirs.goto('/ledning/logg')
  await expect(theirs.getByRole('heading', { name: 'Händelselogg' })).toHaveCount(0)

  await card.getByLabel('Roll', { exact: true }).selectOption('Revisor')
  await card.getByRole('button', { name: 'Ge rollen' }).click()
  await expect(card.getByText('Inga roller')).toHaveCount(0)
  await theirs.goto('/ledning/logg')
  await expect(theirs.getByRole('heading', { name: 'Händelselogg' })).toBeVisible()
})

test('the demonstration lets one be anyone in it', async ({ page }) => {
  const [advisor] = await staff('advisor')
  await page.goto('/logga-in')
  await page.getByRole('button', { name: `Logga in som ${advisor?.name}` }).click()
  await expect(page.getByRole('heading', { name: 'Arbetslista' })).toBeVisible()
  await openOwnMenu(page)
  await page.getByRole('button', { name: 'Logga ut' }).click()
  await expect(signedIn(page)).toHaveCount(0)
  const kept = await one<{ count: number }>(
    `SELECT count(*)::int AS count FROM access_log WHERE action = 'signed-in' AND person_id = $1`,
    [advisor?.id],
  )
  expect(kept.count).toBeGreaterThan(0)
})
