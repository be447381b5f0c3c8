import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Expects no breach of WCAG 2.2 AA on the page as it stands, and says where each one is. */
export async function axe(page: Page) {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
  const breaches = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} — ${node.target.join(' ')} — ${node.failureSummary ?? ''}`),
  )
  expect(breaches, `axe on ${page.url()}`).toEqual([])
}
