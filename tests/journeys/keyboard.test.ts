import { today } from '@/lib/calendar/days'
import type { Page } from '@playwright/test'
import { deadline, fictiveNumber } from './support/apply'
import { companysCase } from './support/calls'
import { signIn, staff } from './support/demo'
import { openedMail } from './support/mail-link'
import { ownCase } from './support/own-case'
import { axe, expect, test } from './support/test'

/** What has focus, by its name, and whether anything shows that it has. */
async function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null
    if (!element || element === document.body) return { name: '', id: '', seen: false }
    const label = 'labels' in element ? ((element as HTMLInputElement).labels?.[0]?.textContent ?? '') : ''
    const marks = [element, element.closest('label')].filter((one) => one !== null)
    // Inside a date field the browser moves its own mark from part to part.
    const parts = element instanceof HTMLInputElement && element.type === 'date'
    const seen =
      parts ||
      marks.some((one) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
        return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
      })
    return {
      name: (label || element.getAttribute('aria-label') || element.textContent || '').trim(),
      id: element.id,
      seen,
    }
  })
}

/** Tabs on to what is named so, as far as a person would, with focus seen at every step. */
async function tabTo(page: Page, name: string | RegExp) {
  for (let step = 0; step < 90; step += 1) {
    await page.keyboard.press('Tab')
    const now = await focused(page)
    if (now.name === '') continue
    expect(now.seen, `focus on "${now.name}" at ${page.url()} cannot be seen`).toBe(true)
    if (typeof name === 'string' ? now.name.startsWith(name) : name.test(now.name)) return
  }
  throw new Error(`The Tab key never came to "${String(name)}" at ${page.url()}`)
}

async function press(page: Page, name: string | RegExp, key = 'Enter') {
  await tabTo(page, name)
  await page.keyboard.press(key)
}

async function type(page: Page, name: string, text: string) {
  await tabTo(page, name)
  await page.keyboard.type(text)
}

async function choose(page: Page, name: string, downs = 1) {
  await tabTo(page, name)
  for (let down = 0; down < downs; down += 1) await page.keyboard.press('ArrowDown')
}

/** Comes to a group of choices and goes along it with the arrow keys. */
async function pick(page: Page, name: string) {
  await tabTo(page, /den här veckan/)
  await page.keyboard.press('Space')
  for (let step = 0; step < 20; step += 1) {
    if ((await focused(page)).name.startsWith(name)) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`The arrow keys never came to "${name}"`)
}

const fresh = async (page: Page, address: string) => {
  await page.goto(address)
  await expect(page.locator('h1')).toBeVisible()
}

/** The contact's own part: proves the address by its mail, and says that the case is theirs. */
async function claim(page: Page, email: string, number: string) {
  await fresh(page, '/logga-in')
  await type(page, 'E-postadress', email)
  await press(page, 'Skicka länk')
  await expect(page.getByRole('heading', { name: 'Titta i din inkorg' })).toBeVisible()
  await fresh(page, (await openedMail(email, 'login-link')).link ?? '')
  // Past the header, whose link has the button's name.
  await press(page, 'Hoppa till innehållet')
  await press(page, 'Logga in')
  await page.waitForURL((url) => !url.pathname.includes('lank'))
  await fresh(page, '/konto')
  await type(page, 'Ditt namn', 'Tage Tangent')
  await press(page, 'Ja, ärendet är mitt')
  await page.waitForURL((url) => url.pathname.includes(number))
}

test('a case is opened, worked and closed with the keyboard alone', async ({ page, anotherBrowser }) => {
  const [[lead], [advisor]] = await Promise.all([staff('project-lead'), staff('advisor')])
  if (!lead || !advisor) throw new Error('the demo data has too few people')

  await fresh(page, '/stod/ny/behov')
  await page.keyboard.press('Tab')
  expect(await focused(page)).toMatchObject({ name: 'Hoppa till innehållet', seen: true })
  await page.keyboard.press('Enter')
  expect((await focused(page)).id).toBe('content')
  await press(page, 'Fortsätt')
  await expect(page.getByRole('heading', { name: 'Det finns en sak att rätta till' })).toBeVisible()
  expect(await focused(page)).toMatchObject({
    name: expect.stringContaining('Det finns en sak att rätta till'),
    seen: true,
  })
  await press(page, 'Välj vad det gäller')
  expect((await focused(page)).name).toContain('Lämna anbud i en viss upphandling')
  await page.keyboard.press('Space')
  await type(page, 'Vem köper?', 'Exempelköpings kommun')
  await tabTo(page, 'Sista anbudsdag')
  const [year, month, day] = deadline().split('-')
  await page.keyboard.type(`${year}`)
  await page.keyboard.press('Tab')
  await page.keyboard.type(`${month}${day}`)
  if ((await page.getByLabel('Sista anbudsdag').inputValue()) !== deadline())
    await page.getByLabel('Sista anbudsdag').fill(deadline())
  await press(page, 'Fortsätt')

  await page.waitForURL(/foretag/)
  await expect(page.getByRole('heading', { name: 'Om företaget' })).toBeVisible()
  const order = await page
    .locator('main form :is(input:not([type=hidden]), select)')
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).name))
  for (const name of order) {
    if (name === 'orgNumber') await type(page, 'Organisationsnummer', fictiveNumber())
    if (name === 'companyName') await type(page, 'Företagets namn', 'Påhittade Tangent AB')
    if (name === 'municipalityCode') await choose(page, 'Kommun')
    if (name === 'industry') await choose(page, 'Bransch')
    if (name === 'employees') await choose(page, 'Antal anställda')
  }
  await press(page, 'Fortsätt')
  await page.waitForURL(/kontakt/)
  await expect(page.getByRole('heading', { name: 'Vem ska vi ringa?' })).toBeVisible()
  await type(page, 'Namn', 'Tage Tangent')
  const email = `tangent.${Date.now()}@example.com`
  await type(page, 'E-postadress', email)
  await type(page, 'Telefon', '070-174 06 33')
  await tabTo(page, 'När som helst på dagen')
  await page.keyboard.press('Space')
  await press(page, 'Fortsätt')
  await page.waitForURL(/kontrollera/)
  await expect(page.getByRole('heading', { name: 'Kontrollera och skicka' })).toBeVisible()
  await press(page, 'Skicka ansökan om stöd')
  const told = page.getByText(/Ditt ärendenummer är UA-\d{4}-\d{4}/)
  await expect(told).toBeVisible()
  const number = /UA-\d{4}-\d{4}/.exec((await told.textContent()) ?? '')?.[0] ?? ''
  await claim(page, email, number)

  const leads = await anotherBrowser()
  await signIn(leads.context(), lead.id)
  await fresh(leads, `/arenden/${number}`)
  await press(leads, 'Ta emot ärendet')
  await expect(leads.getByRole('link', { name: 'Tilldela rådgivare' })).toBeVisible()
  await fresh(leads, `/arenden/${number}/tilldela`)
  await pick(leads, advisor.name)
  await press(leads, 'Tilldela')
  await expect(leads.getByText('Lämna över till en annan rådgivare')).toBeVisible()

  const works = await anotherBrowser()
  await signIn(works.context(), advisor.id)
  await fresh(works, `/arenden/${number}/behorighet`)
  await tabTo(works, 'Ringde företaget')
  await works.keyboard.press('Space')
  await press(works, 'Kontrollera kontakten')
  await expect(works.getByText('Kontrollerad', { exact: true })).toBeVisible()
  await fresh(works, `/arenden/${number}`)
  await press(works, 'Inget jäv')
  await expect(works.getByRole('button', { name: 'Inget jäv' })).toHaveCount(0)
  await press(works, '30 min')
  await expect(works.getByText('30 min loggade. 4 tim 30 min kvar.')).toBeVisible()
  await fresh(works, `/arenden/${number}/avsluta`)
  await tabTo(works, 'Anbud lämnat')
  await works.keyboard.press('Space')
  await works.keyboard.press('ArrowDown')
  await expect(works.getByLabel('Företaget valde att inte lämna anbud')).toBeChecked()
  await works.keyboard.press('ArrowUp')
  await press(works, 'Avsluta ärendet')
  await expect(works.getByText('Avslutat').first()).toBeVisible()
})

test('a lead looks the keys up and empties the queue with them', async ({ page }) => {
  const [lead] = await staff('project-lead')
  await signIn(page.context(), lead?.id ?? '')
  await fresh(page, '/ledning')
  const list = page.getByRole('dialog', { name: 'Kortkommandon' })
  // The page listens once its scripts are there.
  await expect(async () => {
    await page.keyboard.press('?')
    await expect(list).toBeVisible({ timeout: 500 })
  }).toPass()
  await axe(page)
  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()

  await page.keyboard.press('g')
  await page.keyboard.press('k')
  await expect(page.getByRole('heading', { level: 1, name: 'Kö' })).toBeVisible()
  const shown = page.locator('tr a[data-row][aria-current]')
  const rows = page.locator('tr a[data-row]')
  expect(await rows.count()).toBeGreaterThan(1)
  await page.keyboard.press('j')
  await expect(rows.nth(1)).toBeFocused()
  await expect(rows.nth(1)).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('k')
  await expect(rows.first()).toHaveAttribute('aria-current', 'true')

  for (let left = await rows.count(); left > 0; left -= 1) {
    const number = /UA-\d{4}-\d+/.exec((await shown.textContent()) ?? '')?.[0] ?? 'none'
    await page.keyboard.press('t')
    expect(await focused(page)).toMatchObject({ name: expect.stringMatching(/^Tilldela ./), seen: true })
    await page.keyboard.press('Enter')
    await expect(page.getByRole('status').filter({ hasText: number })).toContainText('tilldelat')
    if (left > 1) await expect(page.locator('#queue-pane')).toBeFocused()
  }
  expect((await focused(page)).name).toContain('Kön är tom.')
})

test('an advisor’s Friday with the keys alone: from the list, from a search, and the week', async ({
  page,
  anotherBrowser,
}) => {
  const { number, advisorId } = await ownCase(await anotherBrowser(), { company: 'Tangent Tak AB', upTo: 'verified' })
  await signIn(page.context(), advisorId)
  const saved = async (text: RegExp) => {
    await expect(page.getByRole('status').filter({ hasText: text })).toBeInViewport()
    // What is said of it has the focus: never the top of the page, nor a field that would take the next key.
    await expect.poll(async () => (await focused(page)).name).toMatch(text)
  }
  const keys = async (...pressed: string[]) => {
    for (const key of pressed) await page.keyboard.press(key)
  }
  const toCase = () => page.waitForURL((url) => url.pathname.endsWith(number))
  /** Of the list: once the page listens, its first row has the focus. */
  const firstRow = async () =>
    expect(async () => {
      await keys('j')
      await expect(page.locator('main a[data-row]').first()).toBeFocused({ timeout: 500 })
    }).toPass()

  await fresh(page, `/arbete?q=${number}`)
  await firstRow()
  // As fast as hands are: before the page is there.
  await keys('l', '2', '5')
  await toCase()
  await expect(page.getByLabel('Annan tid')).toBeFocused()
  await expect(page.getByLabel('Annan tid')).toHaveValue('25')
  await keys('Enter')
  await saved(/25.min loggade\. 4.tim 35.min kvar\./)
  await press(page, 'Ångra')
  await expect(page.getByText(/Tidposten är struken\. 5.tim kvar\./)).toBeVisible()

  await page.goto('/vecka')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(async () => {
    await keys('/')
    await expect(page.getByRole('banner').getByRole('searchbox')).toBeFocused({ timeout: 500 })
  }).toPass()
  await page.keyboard.type('Tangent Tak')
  await keys('Enter')
  await expect(page.getByRole('link', { name: `Logga tid ärende ${number}` })).toBeVisible()
  await firstRow()
  await keys('l')
  await toCase()
  await page.keyboard.type('1:30')
  await keys('Enter')
  await saved(/1.tim 30.min loggade\. 3.tim 30.min kvar\./)

  await keys('g', 'v')
  await expect(page.getByRole('button', { name: 'Spara veckan' })).toBeVisible()
  // Of today: before it opened a case asks why.
  const cell = page.locator(`input[data-cell][name*="${number}"][name$="${today()}"]`).first()
  await tabTo(page, (await cell.getAttribute('aria-label')) ?? 'none')
  await page.keyboard.type('45')
  await press(page, 'Spara veckan')
  await expect(page.getByText('Veckan är sparad.')).toBeVisible()
})

test('a company looks at its case and writes with the keys alone', async ({ page }) => {
  const { number, contact } = await companysCase()
  await signIn(page.context(), contact)
  await fresh(page, '/mina')
  const name =
    (await page
      .getByRole('link')
      .filter({ has: page.locator(`xpath=self::*[contains(@href, "${number}")]`) })
      .first()
      .textContent()) ?? ''
  await press(page, name.trim())
  await page.waitForURL((url) => url.pathname.endsWith(number))
  await expect(page.getByText(/kvar av/).first()).toBeInViewport()
  await tabTo(page, /^(Ring )?07/)
  await type(page, 'Skriv till din rådgivare', 'Kan vi ringas på torsdag?')
  await press(page, 'Skicka meddelandet')
  await expect(page.getByRole('status').filter({ hasText: 'Meddelandet är skickat.' })).toBeInViewport()
  expect((await focused(page)).name).toMatch(/skicka/i)
})
