import type { Locator, Page } from '@playwright/test'
import { builtActions, callAction } from './support/actions'
import { companysCase, tenCalls } from './support/calls'
import { one, sessionFor, signIn, staff } from './support/demo'
import { ownCase } from './support/own-case'
import { axe, changeColoursAtOnce, HALF_COVERED, OF_COLOUR } from './support/axe'
import { expect, openOwnMenu, test } from './support/test'

const DESKTOP = { width: 1280, height: 800 }
const PHONE = { width: 360, height: 640 }

const chosenBox = (page: Page, number: string) => page.getByRole('checkbox', { name: new RegExp(`, ${number}$`) })

test('a lead gives several cases at once with the keys, is told of each, and takes it back', async ({
  page,
  anotherBrowser,
}) => {
  const other = await anotherBrowser()
  const [kept, moved] = [await ownCase(other, { upTo: 'opened' }), await ownCase(other, { upTo: 'opened' })]
  await signIn(page.context(), kept.leadId)
  await page.goto('/arenden?status=open&sort=opened')
  for (const { number } of [kept, moved]) {
    await page.getByRole('row').filter({ hasText: number }).getByRole('link').first().focus()
    await expect(async () => {
      await page.keyboard.press('x')
      await expect(chosenBox(page, number)).toBeChecked({ timeout: 500 })
    }).toPass()
  }
  // Somebody accepts one of them before it is sent.
  const lead = await sessionFor(kept.leadId)
  const accept = builtActions().get('acceptCaseAction') ?? ''
  await callAction(accept, { number: moved.number, version: '0' }, { token: lead, path: `/arenden/${moved.number}` })
  await page.getByLabel('Rådgivare som får ärendena').selectOption({ index: 1 })
  await axe(page)
  await page.getByRole('button', { name: 'Tilldela valda' }).click()
  await expect(page.getByText(`${moved.number}:`)).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'Tilldelat' })).toContainText(kept.number)
  await page.getByRole('button', { name: 'Ångra' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Ångrat' })).toContainText(kept.number)
  expect(await one(`SELECT status FROM cases WHERE number = $1`, [kept.number])).toEqual({ status: 'opened' })
})

/** Of the page from its top, where its sticky head covers no half of a target, in the colours of day and night. */
async function axeOf(page: Page, rules?: typeof HALF_COVERED, part?: Locator) {
  await page.evaluate(() => window.scrollTo(0, 0))
  await axe(page, rules, part)
  await changeColoursAtOnce(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await axe(page, OF_COLOUR, part)
  await page.emulateMedia({ colorScheme: 'light' })
}

/** What an action did is said where it is heard, and focus has not fallen back to the top of the page. */
async function said(page: Page, text: string | RegExp) {
  await expect(page.getByRole('status').filter({ hasText: text }).first()).toBeVisible()
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
}

test('what opens is as good as what is there: menus, a draft, the way back and the pane', async ({
  page,
  anotherBrowser,
}) => {
  const { number, leadId, advisorId } = await ownCase(await anotherBrowser(), { upTo: 'verified' })
  await signIn(page.context(), leadId)
  await page.goto('/arenden')
  const menus = page.locator('summary:visible')
  for (let at = 0; at < (await menus.count()); at += 1) {
    await menus.nth(at).click()
    const box = menus.nth(at).locator('xpath=following-sibling::*[1]')
    const opened = await box.boundingBox()
    expect(opened?.x).toBeGreaterThanOrEqual(0)
    expect((opened?.x ?? Infinity) + (opened?.width ?? 0)).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)
    // The rest of the page is the list that every-page looks at.
    await axeOf(page, HALF_COVERED, menus.nth(at).locator('xpath=..'))
    const heights = await box
      .locator('a:visible, button:visible')
      .evaluateAll((targets) => targets.map((target) => target.getBoundingClientRect().height))
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(24)
    await menus.nth(at).click()
  }
  await page.goto(`/arenden?visa=${number}`)
  await axeOf(page)
  await page.context().clearCookies()
  await signIn(page.context(), advisorId)
  await page.goto(`/arenden/${number}`)
  await page.getByRole('button', { name: '15 min' }).click()
  await said(page, '15 min loggade.')
  await page.getByRole('textbox', { name: 'Meddelande till företaget' }).fill('Vi hörs på torsdag.')
  await expect(page.getByText(/^Utkast sparat kl\. \d\d\.\d\d$/)).toBeVisible()
  await axeOf(page)
  await page.getByRole('button', { name: 'Skicka meddelandet' }).click()
  await said(page, 'Meddelandet är skickat.')
  await axeOf(page)
  await page.getByRole('button', { name: 'Ångra' }).last().click()
  await said(page, /Ångrat|ångrat|tillbaka/)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a lead empties the queue', async ({ page, anotherBrowser }) => {
    const other = await anotherBrowser({ javaScriptEnabled: true })
    const { leadId } = await ownCase(other, { upTo: 'opened' })
    await ownCase(other, { upTo: 'opened' })
    await signIn(page.context(), leadId)
    await page.goto('/ledning/ko')
    const empty = page.getByText('Kön är tom.')
    // The others that ask at the same time have their cases there too.
    for (let left = 60; left > 0 && !(await empty.isVisible()); left -= 1) {
      const assign = page.getByRole('button', { name: /^Tilldela ./ }).first()
      // A phone shows the list until one is opened.
      if (!(await assign.isVisible())) await page.locator('a[data-row]:visible').first().click()
      await assign.click()
      await expect(page.getByRole('status').filter({ hasText: 'tilldelat' })).toBeVisible()
    }
    await expect(empty).toBeVisible()
  })

  test('an advisor makes ten calls on a phone, two taps each', async ({ page }) => {
    const { advisor, numbers } = await tenCalls()
    await page.setViewportSize(PHONE)
    await signIn(page.context(), advisor)
    await page.goto('/arbete')
    for (const number of numbers) {
      await expect(page.getByRole('link', { name: `Ring ärende ${number}` })).toHaveAttribute('href', /^tel:\+46/)
      await page.getByRole('link', { name: `Logga tid ärende ${number}` }).click()
      const quarter = page.getByRole('button', { name: '15 min', exact: true })
      await expect(quarter).toBeInViewport()
      await quarter.click()
      await expect(page.getByText('15 min loggade.').first()).toBeInViewport()
      await page.getByRole('link', { name: 'Arbetslista' }).first().click()
    }
  })

  test('a company sees what happens, what is left and whom to ring, and writes', async ({ page }) => {
    const { number, contact } = await companysCase()
    await page.setViewportSize(PHONE)
    await signIn(page.context(), contact)
    await page.goto('/mina')
    await page.locator(`a[href$="${number}"]`).first().click()
    await expect(page.getByText(/hjälper er/).first()).toBeInViewport()
    await expect(page.getByText(/kvar av/).first()).toBeInViewport()
    await expect(page.locator('main a[href^="tel:"]').first()).toBeVisible()
    await page.getByRole('textbox', { name: 'Skriv till din rådgivare' }).fill('Kan vi ringas på torsdag?')
    await page.getByRole('button', { name: 'Skicka meddelandet' }).click()
    await expect(page.getByText('Meddelandet är skickat.')).toBeVisible()
  })

  test('a lead hands a chosen case over and takes it back', async ({ page }) => {
    const { number, advisor } = await one<{ number: string; advisor: string }>(
      `SELECT number, advisor_id AS advisor FROM cases WHERE status = 'ongoing' ORDER BY number LIMIT 1`,
    )
    const advisorNow = () => one<{ id: string }>(`SELECT advisor_id AS id FROM cases WHERE number = $1`, [number])
    const [next] = (await staff('advisor')).filter(({ id }) => id !== advisor)
    await signIn(page.context(), (await staff('project-lead'))[0]?.id ?? '')
    await page.goto(`/arenden?status=ongoing&advisor=${advisor}`)
    await expect(page.getByRole('button', { name: 'Tilldela valda' })).toBeHidden()
    await chosenBox(page, number).check()
    // Who can get it is drawn once somebody asks, with the box still chosen.
    await page.getByRole('button', { name: 'Välj rådgivare' }).click()
    await expect(chosenBox(page, number)).toBeChecked()
    await page.getByLabel('Rådgivare som får ärendena').selectOption(next?.id ?? '')
    await page.getByRole('button', { name: 'Tilldela valda' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Tilldelat' })).toContainText(number)
    expect(await advisorNow()).toEqual({ id: next?.id })
    await page.getByRole('button', { name: 'Ångra' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Ångrat' })).toContainText(number)
    expect(await advisorNow()).toEqual({ id: advisor })
  })

  test('the menus, the search box and the two sides of the composer work', async ({ page }) => {
    const worked = await one<{ number: string; advisor: string }>(
      `SELECT number, advisor_id AS advisor FROM cases WHERE status = 'ongoing' ORDER BY number LIMIT 1`,
    )
    await page.setViewportSize(DESKTOP)
    await signIn(page.context(), worked.advisor)
    await page.goto('/arbete')
    // The tab says what the frame says: how many cases there are, and how much of it is new.
    await expect(page).toHaveTitle(/^\(\d+(, \d+ (nytt|nya))?\) Arbetslista – Upphandlingsakuten$/)
    const search = page.getByRole('banner').getByRole('searchbox')
    await search.fill(worked.number.toLowerCase())
    await search.press('Enter')
    await expect(page.getByRole('main').getByText(worked.number).first()).toBeVisible()
    await page.goto(`/arenden/${worked.number}`)
    await expect(page.getByRole('textbox', { name: 'Intern anteckning' })).toBeHidden()
    await page.getByText('Internt', { exact: true }).click()
    await expect(page.getByRole('textbox', { name: 'Meddelande till företaget' })).toBeHidden()
    await page.getByRole('textbox', { name: 'Intern anteckning' }).fill('Ringde, svarade inte')
    await page.getByRole('button', { name: 'Spara anteckningen' }).click()
    await expect(page.getByText('Ringde, svarade inte').first()).toBeVisible()
    await openOwnMenu(page)
    await page.getByRole('link', { name: 'Mitt konto' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Mitt konto' })).toBeVisible()
    const digest = page.getByRole('radio', { name: 'Klockan 07.00, i ett mejl' })
    await digest.check()
    await page.locator('#mails-form').getByRole('button', { name: 'Spara valet' }).click()
    await page.goto('/konto')
    await expect(digest).toBeChecked()
  })
})
