import type { Page } from '@playwright/test'
import { deadline } from './support/apply'
import { expect, test } from './support/test'
import { picture, TourStep } from './support/tour'

const EMAIL = 'namn@example.com'
const DESK = { viewport: { width: 1280, height: 800 } }
const PHONE = { width: 360, height: 740 }

test.describe.configure({ mode: 'serial' })
test.use(DESK)

let number = ''
let address = ''

async function signInAs(page: Page, step: TourStep, name: string) {
  await page.context().clearCookies()
  await page.goto('/logga-in')
  await page.getByRole('button', { name: `Logga in som ${step.next(name)}` }).click()
  await expect(page.getByText(`Inloggad som ${name}`).first()).toBeAttached()
}
const newestMail = (page: Page) =>
  page
    .getByRole('listitem')
    .filter({ hasText: `Till ${EMAIL}` })
    .first()
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first()

test('step 1: a company asks for support', async ({ page }) => {
  const step = new TourStep(1)
  await page.setViewportSize(PHONE)
  await page.goto('/')
  await link(page, step.next('Be om stöd')).click()
  await link(page, step.next('Börja')).click()
  await page.getByLabel(step.next('Lämna anbud i en viss upphandling')).check()
  await picture(page, 'intake-phone')
  await page.getByLabel(step.next('Vem köper?')).fill('Exempelköpings kommun')
  await page.getByLabel(step.next('Sista anbudsdag')).fill(deadline())
  const goOn = button(page, step.next('Fortsätt'))
  await goOn.click()
  await page.getByLabel(step.next('Kommun')).selectOption({ index: 1 })
  const org = step.next('556999-0004')
  await page.getByLabel(step.next('Organisationsnummer')).fill(org)
  await page.getByLabel(step.next('Företagets namn')).fill('Påhittade Rundturen AB')
  await page.getByLabel(step.next('Bransch')).selectOption({ index: 1 })
  await page.getByLabel(step.next('Antal anställda')).selectOption({ index: 1 })
  await goOn.click()
  await page.waitForURL(/kontakt/)
  await page.getByLabel(step.next('Namn'), { exact: true }).fill('Petra Påhittad')
  const email = step.next(EMAIL)
  await page.getByLabel(step.next('E-postadress')).fill(email)
  const phone = step.next('070-174 06 99')
  await page.getByLabel(step.next('Telefon')).fill(phone)
  await page.getByLabel(step.next('När som helst på dagen')).check()
  await goOn.click()
  await button(page, step.next('Skicka ansökan om stöd')).click()
  const told = page.getByText(/Ditt ärendenummer är/)
  number = /[A-Z]+-\d{4}-\d{4}/.exec(await told.innerText())?.[0] ?? ''
  address = `/arenden/${number}`
  step.end()
})

test('step 2: the company signs in', async ({ page }) => {
  const step = new TourStep(2)
  await page.goto('/')
  await link(page, step.next('Utkorgen med mejl')).click()
  await expect(newestMail(page)).toContainText(number)
  await newestMail(page).getByRole('link').first().click()
  await expect(page.getByLabel('E-postadress')).toHaveValue(EMAIL)
  await button(page, step.next('Skicka länk')).click()
  await expect(page.getByRole('heading', { name: 'Titta i din inkorg' })).toBeVisible()
  await page.goto('/utkorg')
  await newestMail(page).getByRole('link').first().click()
  await page
    .getByRole('main')
    .getByRole('button', { name: step.next('Logga in') })
    .click()
  await page.waitForURL((url) => !url.pathname.includes('lank'))
  await page.goto(address)
  await page.getByLabel('Ditt namn').fill('Petra Påhittad')
  await button(page, step.next('Ja, ärendet är mitt')).click()
  await expect(page.getByText(/Vi har tagit emot ärendet/).first()).toBeVisible()
  step.end()
})

test('steps 3 and 4: the lead takes the case, and its advisor logs time', async ({ page }) => {
  const [third, fourth] = [new TourStep(3), new TourStep(4)]
  await signInAs(page, third, 'Maja Lindvall')
  await page.goto('/ledning/ko')
  await picture(page, 'queue')
  await page.getByRole('link', { name: number }).click()
  await button(page, `${third.next('Tilldela')} ${third.next('Elin Hallin')}`).click()
  await expect(page.getByText(new RegExp(`${number}, .*: tilldelat Elin Hallin`))).toBeVisible()
  third.end()

  await signInAs(page, fourth, 'Elin Hallin')
  await page.goto(address)
  await button(page, fourth.next('Inget jäv')).click()
  await expect(button(page, 'Inget jäv')).toHaveCount(0)
  await link(page, fourth.next('Kontrollera kontakten')).click()
  await page.getByLabel(fourth.next('Ringde företaget på ett nummer från annan källa')).check()
  await button(page, 'Kontrollera kontakten').click()
  await expect(page.getByText(/^Kontrollerad$/).first()).toBeVisible()
  await page.goto(address)
  await button(page, fourth.next('30 min')).click()
  await expect(page.getByText('30 min loggade. 4 tim 30 min kvar.').first()).toBeVisible()
  await expect(button(page, fourth.next('Ångra'))).toBeVisible()
  await picture(page, 'case-advisor')
  fourth.end()
})

test('steps 5 to 7: five hours end, a company looks, and the trail tells', async ({ page }) => {
  const [fifth, sixth, seventh] = [new TourStep(5), new TourStep(6), new TourStep(7)]
  await signInAs(page, fifth, 'Anton Sundgren')
  await page.goto('/arbete')
  await page
    .getByRole('link', { name: new RegExp(`^${fifth.next('Exempelkonsult')}`) })
    .first()
    .click()
  const typed = fifth.next('45')
  await page.getByLabel(fifth.next('Annan tid')).fill(typed)
  await button(page, fifth.next('Logga tiden')).click()
  await expect(page.getByRole('heading', { name: 'Bara 10 min kvar' })).toBeVisible()
  fifth.end()

  await signInAs(page, sixth, 'Omar Dahir')
  await page.goto('/mina')
  await expect(page.getByRole('heading', { name: /Exempelkonsult/ }).first()).toBeVisible()
  sixth.end()

  await signInAs(page, seventh, 'Maja Lindvall')
  await link(page, seventh.next('Översikt')).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Översikt' })).toBeVisible()
  await picture(page, 'overview')
  const log = seventh.next('Händelselogg')
  await page
    .locator('summary:visible')
    .filter({ hasText: new RegExp(`^${seventh.next('Mer')}`) })
    .click()
  await link(page, log).click()
  await expect(
    page
      .getByText(/Loggen är hel/)
      .filter({ visible: true })
      .first(),
  ).toBeVisible()
  seventh.end()
})

test('steps 8 to 10: a training fills, a buyer asks, and the chain is walked', async ({ page }) => {
  const [eighth, ninth, tenth] = [new TourStep(8), new TourStep(9), new TourStep(10)]
  await page.goto('/')
  const trainings = eighth.next('Utbildningar')
  await link(page, trainings).click()
  await link(page, eighth.next('Ditt första anbud')).click()
  await link(page, eighth.next('Anmäl dig')).click()
  await page.getByLabel('Namn').fill('Petra Påhittad')
  await page.getByLabel('E-postadress').fill(EMAIL)
  await button(page, 'Anmäl mig').click()
  await expect(page.getByRole('heading', { name: 'Tack. Du är anmäld' })).toBeVisible()
  await page.goto('/utkorg')
  await expect(newestMail(page)).toContainText('Du är anmäld: Ditt första anbud')
  await page.goto('/utbildningar')
  const full = eighth.next('Räkna på priset')
  await link(page, full).click()
  await expect(page.getByText('Ställ dig på väntelistan').first()).toBeVisible()
  await signInAs(page, eighth, 'Ebba Norling')
  await link(page, eighth.next('Utbildningar')).click()
  await link(page, full).click()
  await page.locator('main summary').filter({ hasText: 'Exportera' }).first().click()
  await expect(page.getByRole('link', { name: /Excel/ }).first()).toBeVisible()
  eighth.end()

  await page.context().clearCookies()
  await page.goto('/')
  await link(page, ninth.next('Upphandlingslotsen')).click()
  await link(page, ninth.next('Ställ en fråga till Upphandlingslotsen')).click()
  await expect(page.getByLabel('Din fråga')).toBeVisible()
  await signInAs(page, ninth, 'Lovisa Ekberg')
  await page.goto('/lotsen')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  ninth.end()

  // Every run of the journeys walks the chain of its server at its end.
  expect(tenth.next('npm run audit:verify')).toBeTruthy()
  tenth.end()
})
