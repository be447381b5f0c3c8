import { expect, type Page } from '@playwright/test'
import { callAction, builtActions } from './actions'
import { ask } from './demo'

/** Every address where a hostile text ran. */
export async function watchHits(page: Page): Promise<string[]> {
  const hits: string[] = []
  await page.exposeFunction('hit', () => hits.push(page.url()))
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => hits.push(page.url())))
  return hits
}

/** The page with what needs focus or a moment having had both; no text has become an element that could run something. */
export async function visit(page: Page, address: string): Promise<void> {
  expect((await page.goto(address))?.status(), address).toBe(200)
  await page.keyboard.press('Tab')
  await page.waitForTimeout(300)
  await expectNothingGrown(page)
}

export async function expectNothingGrown(page: Page): Promise<void> {
  const grown =
    'main :is(iframe, object, embed, base, style, math, marquee, [onerror], [onload], [onfocus], script:not([nonce], [type*=json]))'
  expect(await page.locator(grown).count(), page.url()).toBe(0)
}

/** As many texts after each other as the field holds. */
export function packed(texts: readonly string[], length: number, between = ' '): string[] {
  const fields: string[] = []
  for (const text of texts) {
    const last = fields.at(-1)
    if (last !== undefined && last.length + between.length + text.length <= length)
      fields[fields.length - 1] = last + between + text
    else fields.push(text)
  }
  return fields
}

const BEFORE_THE_LIMIT = 50

/** Posts each of the forms, as someone with all the time in the world. Every one must be taken. */
export async function postAll(action: string, forms: Record<string, string>[], cookie?: string): Promise<void> {
  const id = builtActions().get(action) ?? ''
  for (const [index, form] of forms.entries()) {
    if (index % BEFORE_THE_LIMIT === 0) await ask(`DELETE FROM rate_limit`)
    const answer = await callAction(id, form, { cookie })
    expect(answer.ok, `${action} ${JSON.stringify(form)} ${answer.codes.join()}`).toBe(true)
  }
}
