import type { Browser, BrowserContext } from '@playwright/test'
import { baseUrl, one } from './demo'
import { openedMail } from './mail-link'

/** What a contact does before the case is theirs: proves the address by its mail, and says yes to the case. */
export async function claim(browser: Browser | null, email: string, number: string): Promise<{ personId: string }> {
  if (!browser) throw new Error('there is no browser to claim the case in')
  const context = await browser.newContext({ baseURL: baseUrl(), locale: 'sv-SE', reducedMotion: 'reduce' })
  try {
    await claimIn(context, email, number)
  } finally {
    await context.close()
  }
  const { personId } = await one<{ personId: string }>(
    `SELECT contact_id AS "personId" FROM cases WHERE number = $1 AND contact_id IS NOT NULL`,
    [number],
  )
  return { personId }
}

/** The same in a browser that stays signed in. */
export async function claimIn(context: BrowserContext, email: string, number: string): Promise<void> {
  const page = await context.newPage()
  await page.goto('/logga-in')
  await page.getByLabel('E-postadress').fill(email)
  await page.getByRole('button', { name: 'Skicka länk' }).click()
  await page.getByRole('heading', { name: 'Titta i din inkorg' }).waitFor()
  const { link = '' } = await openedMail(email, 'login-link')
  await page.goto(link)
  await page.getByRole('button', { name: 'Logga in' }).click()
  await page.waitForURL((url) => !url.pathname.includes('lank'))
  await page.goto('/konto')
  const name = page.getByLabel('Ditt namn')
  if (await name.count()) await name.first().fill('Petra Påhittad')
  await page.getByRole('button', { name: 'Ja, ärendet är mitt' }).first().click()
  await page.waitForURL((url) => url.pathname.includes(number))
  await page.close()
}
