import type { Page } from '@playwright/test'
import { one, signIn } from './support/demo'
import { caseWhere, roleId } from './support/demo-cases'
import { ownCase } from './support/own-case'
import { expect, resize, test } from './support/test'

const DESKTOP = { width: 1280, height: 800 }
const PHONE = { width: 360, height: 640 }

/** How far down the page the first of these ends, in px. */
async function endOf(page: Page, selector: string): Promise<number> {
  const box = await page.locator(selector).first().boundingBox()
  expect(box, `${selector} on ${page.url()}`).not.toBeNull()
  return (box?.y ?? Infinity) + (box?.height ?? 0)
}

const startOf = async (page: Page, selector: string) =>
  (await page.locator(selector).first().boundingBox())?.y ?? Infinity

test('the first screen of a case holds the telephone, the deadline, the description and a way to log', async ({
  page,
}) => {
  const worked = await one<{ number: string; advisor: string }>(
    `SELECT c.number, c.advisor_id AS advisor FROM cases c JOIN procurement p ON p.id = c.procurement_id
       JOIN case_standing s ON s.case_id = c.id
     WHERE c.status = 'ongoing' AND p.bid_deadline_at > now() AND s.mandate_verified ORDER BY c.number LIMIT 1`,
  )
  await signIn(page.context(), worked.advisor)
  for (const [size, bottom] of [
    [DESKTOP, 720],
    [PHONE, 640],
  ] as const) {
    await page.setViewportSize(size)
    await page.goto(`/arenden/${worked.number}`)
    expect(await endOf(page, 'main a[href^="tel:"]:visible')).toBeLessThan(bottom)
    expect(await endOf(page, 'main header strong, main header .font-strong')).toBeLessThan(bottom)
    const { description } = await one<{ description: string }>(`SELECT description FROM cases WHERE number = $1`, [
      worked.number,
    ])
    const told = page.getByText(description.slice(0, 40)).filter({ visible: true }).first()
    expect(((await told.boundingBox())?.y ?? Infinity) + 24).toBeLessThan(bottom)
    expect(await endOf(page, 'button[name=quick]')).toBeLessThan(bottom)
  }
})

test('a case just given asks about impartiality without pushing the log out of the first screen', async ({
  page,
  anotherBrowser,
}) => {
  const { number, advisorId } = await ownCase(await anotherBrowser(), { upTo: 'verified', unopened: true })
  await signIn(page.context(), advisorId)
  await page.setViewportSize(DESKTOP)
  await page.goto(`/arenden/${number}`)
  const answer = page.getByRole('button', { name: 'Inget jäv' })
  expect(await endOf(page, 'button[name=quick]')).toBeLessThan(720)
  await page.setViewportSize(PHONE)
  expect(((await answer.boundingBox())?.y ?? Infinity) + 44).toBeLessThan(640 - 64)
  await answer.focus()
  await page.keyboard.press('Enter')
  await expect(answer).toBeHidden()
  await expect(page.locator('[role=status]').filter({ hasText: 'Inget jäv' })).toHaveCount(1)
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
  expect(await endOf(page, 'button[name=quick]')).toBeLessThan(640)
})

/** The list of the training that most have a seat at. */
async function participants(): Promise<string> {
  const { slug } = await one<{ slug: string }>(
    `SELECT t.slug FROM training t JOIN training_registration r ON r.training_id = t.id AND r.status = 'seated'
     GROUP BY t.slug ORDER BY count(*) DESC LIMIT 1`,
  )
  return `/utbildningar/hantera/${slug}`
}

/**
 * Every list of the workspace by who has it, where it stands first on its page. Under figures that it is the ground of, or
 * under what is to be done about it, a list is not first: the overview, the months, the participation.
 */
async function lists(): Promise<[who: string, addresses: string[]][]> {
  const { id: partner } = await one<{ id: string }>(
    `SELECT person_id AS id FROM partner_member WHERE revoked_at IS NULL LIMIT 1`,
  )
  return [
    [
      await roleId('project-lead'),
      [
        ...['/arenden', '/ledning/ko', '/ledning/personer', '/ledning/logg', '/ledning/logg?view=access'],
        ...['/ledning/jobb', '/sok?q=exempel', '/ledning/rundor', '/ledning/partner', '/ledning/sidor'],
        ...['/ledning/hinder', '/utbildningar/hantera', '/blogg/skriv', await participants()],
      ],
    ],
    [await roleId('advisor'), ['/arbete']],
    [await roleId('buyer-advisor'), ['/lotsen', '/lotsen/svar']],
    [partner, ['/partner']],
    [(await caseWhere(`c.status = 'ongoing'`)).contact, ['/mina']],
  ]
}

/** The width of a window, its height, and where a list begins in it at the latest. */
const BEGINS = [
  [360, 640, 240],
  [1280, 800, 200],
  [1920, 1000, 200],
] as const

test('lists begin in the first screen, under a frame of one row', async ({ page, anotherBrowser }) => {
  await ownCase(await anotherBrowser(), { upTo: 'opened' })
  for (const [who, addresses] of await lists()) {
    await page.context().clearCookies()
    await signIn(page.context(), who)
    for (const address of addresses) {
      await page.goto(address)
      for (const [width, height, latest] of BEGINS) {
        await resize(page, { width, height })
        const start = await startOf(page, 'main tbody tr, main li:has(h2)')
        expect.soft(start, `${address} at ${width} px`).toBeLessThan(latest)
        // The row of 56 px, a line of the demonstration and two borders.
        expect(await endOf(page, 'body > header')).toBeLessThan(96)
        if (address !== '/arenden' || width > 360) continue
        const heights = await page.locator('tbody tr').evaluateAll((rows) => rows.map((row) => row.clientHeight))
        // Two lines, and one more for a long name.
        expect(Math.min(...heights)).toBeLessThan(100)
        expect(Math.max(...heights)).toBeLessThan(130)
      }
    }
  }
})

test('what orders a list is seen on a phone too where the keys come to it', async ({ page }) => {
  await page.setViewportSize(PHONE)
  await signIn(page.context(), await roleId('advisor'))
  await page.goto('/arbete')
  const last = page.locator('thead a').last()
  for (let step = 0; step < 40 && !(await last.evaluate((link) => link === document.activeElement)); step += 1)
    await page.keyboard.press('Tab')
  const isOnTop = (link: Element) => {
    const { x, y, width, height } = link.getBoundingClientRect()
    return link.contains(document.elementFromPoint(x + width / 2, y + height / 2))
  }
  expect(await last.evaluate(isOnTop)).toBe(true)
  await last.evaluate((link: HTMLElement) => link.blur())
  expect(await last.evaluate(isOnTop)).toBe(false)
})
