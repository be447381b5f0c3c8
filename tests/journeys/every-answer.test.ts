import type { Page } from '@playwright/test'
import { deadline } from './support/apply'
import { one, signIn, staff } from './support/demo'
import { ownCase } from './support/own-case'
import { expect, test } from './support/test'

/** A result; a refusal is an alert. */
const SAID = 'main [role=status], main ~ [role=status]'
const saidNow = (page: Page) =>
  page.locator(SAID).evaluateAll((all) => all.flatMap(({ textContent }) => textContent.trim() || []))

type Act = { who: string; at: string; press: string | RegExp; first?: (page: Page) => Promise<unknown> }

/** What a page offers, one after the other, by who does it and where: an action that lacks a result of its own is among them. */
async function acts(other: Page): Promise<Act[]> {
  const [opened, worked] = [await ownCase(other, { upTo: 'opened' }), await ownCase(other, { upTo: 'verified' })]
  const { leadId: lead, advisorId: advisor } = opened
  const editor = (await staff('editor'))[0]?.id ?? ''
  const { slug } = await one<{ slug: string }>(
    `SELECT slug FROM training WHERE status = 'published' AND starts_at > programme_now() + interval '2 days' AND taken < seats
     ORDER BY starts_at LIMIT 1`,
  )
  const [mine, ours] = [`/arenden/${opened.number}`, `/arenden/${worked.number}`]
  const person = `/ledning/personer?visa=${advisor}`
  return [
    { who: lead, at: mine, press: 'Ta emot ärendet' },
    { who: lead, at: `${mine}/tilldela`, press: 'Tilldela', first: (page) => page.getByRole('radio').first().check() },
    { who: lead, at: `${mine}/tilldela`, press: 'Lämna över', first: (page) => page.getByRole('radio').last().check() },
    {
      ...{ who: lead, at: person, press: 'Ge rollen' },
      first: async (page) => {
        await page.getByLabel('Roll', { exact: true }).selectOption('Redaktör')
      },
    },
    { who: lead, at: person, press: /^Ta bort rollen Redaktör/ },
    {
      ...{ who: lead, at: `/utbildningar/hantera/${slug}`, press: 'Lägg till' },
      first: async (page) => {
        await page.getByText('Lägg till en deltagare').click()
        await page.getByLabel('Namn', { exact: true }).filter({ visible: true }).fill('Åsa Anländ')
        await page.getByLabel('E-postadress').filter({ visible: true }).fill(`asa.${Date.now()}@example.com`)
      },
    },
    {
      ...{ who: lead, at: `/utbildningar/hantera/${slug}?q=anländ`, press: /^Ta bort från listan/ },
      first: async (page) => {
        await page.getByRole('link', { name: 'Åsa Anländ' }).click()
        await page.getByText('Ta bort från listan').first().click()
      },
    },
    { who: editor, at: '/blogg/skriv', press: 'Nytt inlägg' },
    { who: advisor, at: ours, press: 'Första kontakten är tagen' },
    {
      ...{ who: advisor, at: `${ours}/moten`, press: 'Boka och bjud in' },
      first: async (page) => {
        await page.getByLabel('Dag', { exact: true }).fill(deadline())
        await page.getByLabel('Klockslag').fill('10.00')
        await page.getByLabel('Plats, länk eller telefonnummer').fill('Hos er')
      },
    },
    {
      ...{ who: advisor, at: ours, press: 'Avboka mötet' },
      first: async (page) => {
        await page.getByRole('link', { name: 'Ändra eller avboka' }).first().click()
        await page.getByText('Mötet blir inte av').click()
      },
    },
    {
      ...{ who: advisor, at: `${ours}/be-om-mer`, press: 'Skicka frågan' },
      first: (page) => page.getByRole('textbox', { name: 'Vad behöver vi veta?' }).fill('När kan vi ringa?'),
    },
    {
      ...{ who: advisor, at: '/konto', press: 'Spara valet' },
      first: (page) => page.getByRole('radio', { name: 'Klockan 07.00, i ett mejl' }).check(),
    },
    {
      ...{ who: advisor, at: '/vecka', press: 'Spara veckan' },
      first: async (page) => {
        // Of a day to come there is nothing to type: the last is today.
        await page.getByRole('row').filter({ hasText: worked.number }).first().locator('input').last().fill('0:15')
      },
    },
    {
      ...{ who: advisor, at: `${ours}/avsluta`, press: 'Avsluta ärendet' },
      first: (page) => page.getByRole('radio', { name: 'Anbud lämnat' }).check(),
    },
  ]
}

test('after every action its result is heard, and the focus is in the page', async ({ page, anotherBrowser }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  let signedIn: string | null = null
  for (const { who, at, press, first } of await acts(await anotherBrowser())) {
    await test.step(`${String(press)} at ${at}`, async () => {
      if (who !== signedIn) {
        // What the page before still asks for is the former person's.
        await page.goto('about:blank')
        await page.context().clearCookies()
        await signIn(page.context(), who)
        signedIn = who
      }
      await page.goto(at)
      await first?.(page)
      const before = await saidNow(page)
      await page
        .getByRole('button', { name: press, exact: typeof press === 'string' })
        .filter({ visible: true })
        .first()
        .click({ timeout: 30_000 })
      await expect
        .poll(async () => (await saidNow(page)).filter((text) => !before.includes(text)), { message: String(press) })
        .not.toEqual([])
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.closest('main') !== null), { message: String(press) })
        .toBe(true)
    })
  }
})
