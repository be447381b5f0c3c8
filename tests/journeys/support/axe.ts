import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page } from '@playwright/test'
import type axeCore from 'axe-core'
import type { RunOptions } from 'axe-core'

/** Half as long as the source, which is read again by every page. */
const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')
const LEVEL_AA: RunOptions['runOnly'] = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
}
const COLOURS = ['color-contrast', 'link-in-text-block']

/** What another scheme of colours can break: the rest of the page is the same. */
export const OF_COLOUR: RunOptions = { runOnly: { type: 'rule', values: COLOURS } }
/** While something is open over the page: what it half covers is no target meanwhile. */
export const HALF_COVERED: RunOptions = { runOnly: LEVEL_AA, rules: { 'target-size': { enabled: false } } }

/**
 * Expects no breach of WCAG 2.2 AA on the page as it stands, or of `rules` only, and says where each one is; in `part` of
 * it where the rest was looked at before.
 */
export async function axe(page: Page, rules: RunOptions = { runOnly: LEVEL_AA }, part = page.locator(':root')) {
  await expect(page).toHaveTitle(/\S/)
  let breaches = await breachesOf(page, rules, part)
  // Between two drawings of a page it has no title for a moment. One that is missing stays away.
  if (breaches.some((breach) => breach.startsWith('document-title'))) {
    await expect(page).toHaveTitle(/\S/)
    breaches = await breachesOf(page, rules, part)
  }
  expect(breaches, `axe on ${page.url()}`).toEqual([])
}

async function breachesOf(page: Page, rules: RunOptions, part: Locator): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
  return part.evaluate(async (element, options) => {
    const { axe } = window as unknown as { axe: typeof axeCore }
    const whole = element === document.documentElement
    const { violations } = await axe.run(whole ? document : element, { ...options, resultTypes: ['violations'] })
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${help} — ${target.join(' ')} — ${failureSummary ?? ''}`),
    )
  }, rules)
}

/**
 * Until the page is left. Without motion a colour still takes a moment, and what inherits it the next: after a change of
 * scheme axe would meet the one on the other.
 */
export async function changeColoursAtOnce(page: Page) {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('*, ::before, ::after { transition-property: none !important }')
    document.adoptedStyleSheets = [sheet]
  })
}
