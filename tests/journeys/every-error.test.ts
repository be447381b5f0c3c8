import type { Page } from '@playwright/test'
import { builtActions, callAction } from './support/actions'
import { fictiveNumber, fillCompany, fillContact, fillNeed } from './support/apply'
import { ownCase } from './support/own-case'
import { one, sessionFor, signIn } from './support/demo'
import { caseWhere, roleId } from './support/demo-cases'
import { axe, expect, inBothSizes, noSidewaysScroll, test } from './support/test'

async function refused(page: Page, button: string) {
  await page.getByRole('button', { name: button, exact: true }).first().click()
  await expect(
    page.getByRole('heading', { name: /^Det finns (en sak|\d+ saker) att rätta till$/ }).first(),
  ).toBeVisible()
  await expect(page).toHaveTitle(/^Fel: /)
  await inBothSizes(page, async () => {
    await axe(page)
    await noSidewaysScroll(page)
  })
}

test('every form with its errors', async ({ page }) => {
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
  await page.waitForURL(/foretag/)
  await refused(page, 'Fortsätt')
  await fillCompany(page, fictiveNumber())
  await page.waitForURL(/kontakt/)
  await refused(page, 'Fortsätt')
  await fillContact(page, `fel.${Date.now()}@example.com`)
  await expect(page.getByRole('heading', { name: 'Kontrollera och skicka' })).toBeVisible()

  const [opened, accepted, sole, worked, closed] = await Promise.all([
    caseWhere(`c.status = 'opened'`),
    caseWhere(`c.status = 'accepted'`),
    caseWhere(`o.org_kind = 'sole' AND c.status = 'ongoing'`),
    caseWhere(`c.status = 'ongoing' AND m.level = 'verified'`),
    caseWhere(`c.status = 'closed' AND EXISTS (SELECT FROM round r WHERE r.id = c.round_id AND r.closed_on IS NULL)`),
  ])
  await signIn(page.context(), await roleId('project-lead'))
  for (const [address, button] of [
    [`/arenden/${opened.number}/avboj`, 'Avböj ärendet'],
    [`/arenden/${accepted.number}/tilldela`, 'Tilldela'],
    [`/arenden/${accepted.number}/behorighet`, 'Kontrollera kontakten'],
    [`/arenden/${sole.number}/behorighet`, 'Visa numret'],
    [`/arenden/${closed.number}/oppna-igen`, 'Öppna ärendet igen'],
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
  // What has stood for long is a second person's to take back.
  const entry = await one<{ id: string; number: string }>(
    `SELECT e.id, c.number FROM ledger_entry e JOIN cases c ON c.id = e.case_id
     WHERE c.advisor_id = $1 AND e.advisor_id = $1 AND e.kind = 'work' AND NOT needs_second_person(e.recorded_at)
       AND NOT EXISTS (SELECT FROM ledger_entry r WHERE r.reverses_id = e.id) LIMIT 1`,
    [worked.advisor],
  )
  for (const [address, button] of [
    [`/arenden/${worked.number}`, 'Skicka meddelandet'],
    [`/arenden/${worked.number}`, 'Spara anteckningen'],
    [`/arenden/${worked.number}/avsluta`, 'Avsluta ärendet'],
    [`/arenden/${worked.number}/be-om-mer`, 'Skicka frågan'],
    [`/arenden/${entry.number}/tid/${entry.id}`, 'Stryk tidposten'],
  ] as const) {
    await test.step(button, async () => {
      await page.goto(address)
      if (button === 'Spara anteckningen') await page.getByText('Internt', { exact: true }).click()
      await refused(page, button)
    })
  }
  await page.context().clearCookies()
  await signIn(page.context(), worked.contact)
  await page.goto(`/arenden/${worked.number}/bjud-in`)
  await refused(page, 'Bjud in')
})

test('the question of how it went, unanswered', async ({ page, anotherBrowser }) => {
  const { number, advisorId, contactId } = await ownCase(await anotherBrowser(), { upTo: 'assigned' })
  const { version } = await one<{ version: number }>(`SELECT version FROM cases WHERE number = $1`, [number])
  const closing = { number, version: String(version), outcome: 'bid-submitted', firstPublicBid: 'unknown' }
  await callAction(builtActions().get('closeCaseAction') ?? '', closing, { token: await sessionFor(advisorId) })
  await signIn(page.context(), contactId)
  await page.goto(`/arenden/${number}`)
  await refused(page, 'Spara svaret')
})
