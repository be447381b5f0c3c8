import type { Page } from '@playwright/test'
import { fictiveNumber, fillCompany, fillContact, fillNeed } from './support/apply'
import { one, signIn, staff } from './support/story'
import { axe, expect, noSidewaysScroll, test } from './support/test'

type Case = { number: string; advisor: string; contact: string }

const caseWhere = (condition: string) =>
  one<Case>(
    `SELECT c.number, c.advisor_id AS advisor, c.contact_id AS contact FROM cases c
     JOIN mandate m ON m.company_id = c.company_id AND m.person_id = c.contact_id AND m.revoked_at IS NULL
     JOIN company o ON o.id = c.company_id WHERE ${condition} ORDER BY c.number LIMIT 1`,
  )

const roleId = async (role: Parameters<typeof staff>[0]) => (await staff(role))[0]?.id ?? ''

/** At the project's width; from the phone also at 320 px and in the other language. Nothing sticks out anywhere. */
async function look(page: Page, address: string) {
  await page.goto(address)
  await expect(page.locator('h1').first()).toBeVisible()
  await axe(page)
  await noSidewaysScroll(page)
  const size = page.viewportSize() ?? { width: 360, height: 740 }
  if (size.width > 360) return
  await page.setViewportSize({ width: 320, height: 640 })
  await noSidewaysScroll(page)
  const other = page.getByRole('link', { name: 'In English' })
  await page.goto((await other.getAttribute('href')) ?? '')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.locator('h1').first()).toBeVisible()
  await noSidewaysScroll(page)
  await page.setViewportSize(size)
}

async function lookAtAll(page: Page, person: string | null, addresses: string[]) {
  if (person) await signIn(page.context(), person)
  for (const address of addresses) await test.step(address, () => look(page, address))
}

test('every page of a visitor', async ({ page }) => {
  test.setTimeout(120_000)
  await lookAtAll(page, null, [
    '/', '/stod/ny', '/stod/ny/behov', '/stod/ny/klart', '/stod/utanfor-lanet', '/sa-raknar-vi', '/tillganglighet', '/tillganglighet/meddela-brist', '/integritet',
    '/kakor', '/om', '/kontakt', '/logga-in',
    '/logga-in?fel=no-role', '/logga-in/skickat', '/logga-in/lank', '/utkorg',
  ]) // prettier-ignore
})

test('every page of the lead', async ({ page }) => {
  test.setTimeout(240_000)
  const [opened, accepted, closed] = await Promise.all(
    ['opened', 'accepted', 'closed'].map((status) => caseWhere(`c.status = '${status}'`)),
  )
  await lookAtAll(page, await roleId('project-lead'), [
    '/ledning/ko', '/ledning', '/ledning?period=2020-01', '/arenden', '/arenden?status=withdrawn&municipality=2021', '/ledning/logg',
    '/ledning/logg?view=access', '/ledning/logg?case=UA-1999-0001', '/ledning/logg?from=igår', '/ledning/personer', '/ledning/rundor',
    '/ledning/rundor/stang', '/ledning/partner', '/ledning/sidor', '/ledning/sidor/privacy', '/ledning/hinder',    '/sok', '/sok?q=exempel', '/sok?q=zzzz', '/konto', `/arenden/${opened?.number}`, `/arenden/${opened?.number}/avboj`,
    '/ledning/jobb', '/ledning/jobb?state=failed', '/ledning/jobb?state=sent&page=2',
    `/arenden/${accepted?.number}/tilldela`, `/arenden/${closed?.number}`,
  ]) // prettier-ignore
})

test('every page of an advisor', async ({ page }) => {
  test.setTimeout(120_000)
  const worked = await caseWhere(
    `c.status = 'ongoing' AND m.level = 'verified' AND EXISTS (SELECT FROM ledger_entry e WHERE e.case_id = c.id)`,
  )
  const sole = await caseWhere(`o.org_kind = 'sole'`)
  const { id } = await one<{ id: string }>(
    `SELECT e.id FROM ledger_entry e JOIN cases c ON c.id = e.case_id WHERE c.number = $1 AND e.kind = 'work' AND e.advisor_id = $2 LIMIT 1`,
    [worked.number, worked.advisor],
  )
  const address = `/arenden/${worked.number}`
  await lookAtAll(page, worked.advisor, [
    '/arbete',
    '/arbete?show=deadline',
    address,
    `${address}/avsluta`,
    `${address}/upphandling`,
    `${address}/behorighet`,
    `${address}/tid/${id}`,
  ])
  await page.context().clearCookies()
  await lookAtAll(page, sole.advisor, [`/arenden/${sole.number}`, `/arenden/${sole.number}/behorighet`])
})

test('every page of the auditor and of company contacts', async ({ page }) => {
  test.setTimeout(120_000)
  const [verified, declared, closed] = await Promise.all([
    caseWhere(`c.status = 'ongoing' AND m.level = 'verified'`),
    caseWhere(`m.level = 'self-declared' AND c.status = 'opened'`),
    caseWhere(`c.status = 'closed' AND m.level = 'verified'`),
  ])
  for (const { number, contact } of [verified, declared, closed]) {
    await page.context().clearCookies()
    await lookAtAll(page, contact, ['/mina', `/arenden/${number}`, '/konto'])
  }
  await page.context().clearCookies()
  await lookAtAll(page, await roleId('auditor'), ['/ledning/logg', '/arenden', `/arenden/${verified.number}`])
})

async function refused(page: Page, button: string) {
  await page.getByRole('button', { name: button, exact: true }).first().click()
  await expect(
    page.getByRole('heading', { name: /^Det finns (en sak|\d+ saker) att rätta till$/ }).first(),
  ).toBeVisible()
  await expect(page).toHaveTitle(/^Fel: /)
  await axe(page)
  await noSidewaysScroll(page)
}

test('every form with its errors', async ({ page }) => {
  test.setTimeout(180_000)
  for (const [address, button] of [
    ['/logga-in', 'Skicka länk'],
    ['/logga-in/skickat', 'Logga in'],
  ] as const) {
    await page.goto(address)
    await refused(page.getByRole('main').page(), button)
  }
  await page.goto('/stod/ny/behov')
  await refused(page, 'Fortsätt')
  await fillNeed(page)
  await page.waitForURL(/foretag/, { timeout: 15_000 })
  await refused(page, 'Fortsätt')
  await fillCompany(page, fictiveNumber())
  await page.waitForURL(/kontakt/, { timeout: 15_000 })
  await refused(page, 'Fortsätt')
  await fillContact(page, `fel.${Date.now()}@example.com`)
  await expect(page.getByRole('heading', { name: 'Kontrollera och skicka' })).toBeVisible()

  const [opened, accepted, sole, worked] = await Promise.all([
    caseWhere(`c.status = 'opened'`),
    caseWhere(`c.status = 'accepted'`),
    caseWhere(`o.org_kind = 'sole' AND c.status = 'ongoing'`),
    caseWhere(`c.status = 'ongoing' AND m.level = 'verified'`),
  ])
  await signIn(page.context(), await roleId('project-lead'))
  for (const [address, button] of [
    [`/arenden/${opened.number}/avboj`, 'Avböj ärendet'],
    [`/arenden/${accepted.number}/tilldela`, 'Tilldela'],
    [`/arenden/${accepted.number}/behorighet`, 'Verifiera kontakten'],
    [`/arenden/${sole.number}/behorighet`, 'Visa numret'],
    ['/ledning/personer', 'Lägg till'],
    ['/sok', 'Sök'],
  ] as const) {
    await test.step(address, async () => {
      await page.goto(address)
      await refused(page, button)
    })
  }
  await page.context().clearCookies()
  await signIn(page.context(), worked.advisor)
  const entry = await one<{ id: string; number: string }>(
    `SELECT e.id, c.number FROM ledger_entry e JOIN cases c ON c.id = e.case_id
     WHERE c.advisor_id = $1 AND e.advisor_id = $1 AND e.kind = 'work'
       AND NOT EXISTS (SELECT FROM ledger_entry r WHERE r.reverses_id = e.id) LIMIT 1`,
    [worked.advisor],
  )
  for (const [address, button] of [
    [`/arenden/${worked.number}`, 'Skicka meddelandet'],
    [`/arenden/${worked.number}`, 'Spara anteckningen'],
    [`/arenden/${worked.number}/avsluta`, 'Avsluta ärendet'],
    [`/arenden/${entry.number}/tid/${entry.id}`, 'Ta tillbaka tidposten'],
  ] as const) {
    await test.step(button, async () => {
      await page.goto(address)
      await refused(page, button)
    })
  }
})

test('stands in the dark, in forced colours and with motion', async ({ page }) => {
  test.setTimeout(120_000)
  const worked = await caseWhere(`c.status = 'ongoing' AND m.level = 'verified'`)
  await signIn(page.context(), worked.advisor)
  const addresses = ['/', '/logga-in', '/arbete', `/arenden/${worked.number}`]
  for (const media of [
    { colorScheme: 'dark' },
    { forcedColors: 'active' },
    { reducedMotion: 'no-preference' },
  ] as const) {
    await page.emulateMedia(media)
    for (const address of addresses) {
      await page.goto(address)
      await expect(page.locator('h1').first()).toBeVisible()
      await noSidewaysScroll(page)
      if ('colorScheme' in media) await axe(page)
    }
  }
})
