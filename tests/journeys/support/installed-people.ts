import type { Page } from '@playwright/test'
import { simpleParser } from 'mailparser'
import type { SmtpSink } from '../../support/smtp-sink'
import { expect } from './test'

/** Signs in as the staff of an installation do: with the link in the mail. */
export async function signInByMail(page: Page, mails: SmtpSink, email: string): Promise<void> {
  const before = mails.received.length
  await page.goto('/logga-in')
  await page.getByLabel('E-postadress').fill(email)
  await page.getByRole('button', { name: 'Skicka länk' }).click()
  await expect.poll(() => loginLink(mails, email, before)).not.toBe('')
  await page.goto(await loginLink(mails, email, before))
  await page.getByRole('button', { name: 'Logga in' }).click()
  await page.waitForURL((url) => !url.pathname.includes('lank'))
}

export async function openRound(page: Page): Promise<void> {
  await page.goto('/ledning/rundor')
  await page.getByLabel('Namn').fill('Första rundan')
  await page.getByLabel('Kod').fill('2026-1')
  await page.getByLabel('Personalen får logga in med länk i mejl').check()
  await page.getByRole('button', { name: 'Öppna rundan' }).click()
  await expect(page.getByRole('heading', { name: 'Stäng Första rundan' })).toBeVisible()
}

export async function startToClose(page: Page): Promise<void> {
  await page.goto('/ledning/rundor')
  await page.getByRole('link', { name: /^Stäng rundan/ }).click()
}

/** The subjects of the mails to an address. */
export async function lettersTo(mails: SmtpSink, address: string): Promise<string[]> {
  const letters = mails.received.filter(({ to }) => to.includes(address))
  return Promise.all(letters.map(async ({ data }) => (await simpleParser(data)).subject ?? ''))
}

/** The newest link that signs this address in. Other mails lead to the sign-in page too. */
async function loginLink(mails: SmtpSink, email: string, from: number): Promise<string> {
  const letters = mails.received.slice(from).filter(({ to }) => to.includes(email))
  const texts = await Promise.all(letters.map(async ({ data }) => (await simpleParser(data)).text ?? ''))
  return texts.flatMap((text) => /https?:\S+\/logga-in\/lank\S+/.exec(text)?.[0] ?? []).at(-1) ?? ''
}
