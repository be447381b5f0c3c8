import { readFileSync } from 'node:fs'
import { pathnames, LOCALES, type Page } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { ask, askSeeingAll, SESSION_COOKIE, sessionFor } from './support/demo'
import { PlainBrowser } from './support/plain-form'
import { expect, test } from './support/test'

/** What the pages read from an address, and names that they do not know. */
const NAMES = [
  'page', 'sida', 'from', 'to', 'q', 'sort', 'status', 'municipality', 'advisor', 'about', 'outcome', 'barrier', 'sector', 'round',
  'view', 'type', 'person', 'for', 'case', 'action', 'table', 'partner', 'show', 'saved', 'on', 'language', 'choose', 'error', 'back', 'till',
  'as', 'nyckel', 'logged', 'bild', 'bildfel', 'om', 'period', 'until', 'compare', 'size', 'state', 'opened', 'closed', 'accepted', '__proto__', 'constructor',
] // prettier-ignore
const VALUES = [
  '', '-1', '99999999999999', '1e9', '2026-02-31', '9999-12-31', '%', '%E0%A4%A', '%F0%9F%A6%94', '%0D%0ASet-Cookie:%20a=b', "'%20OR%201=1--", '[]',
] // prettier-ignore
const LONG = 'A'.repeat(4_000)
/** What stands where an address names something. */
const PARAMS = [
  'x', '-1', '99999999999999', '%25', '%F0%9F%A6%94', '%2e%2e', "'", '%5Bobject%5D', '__proto__', 'UA-2026-9999', 'ua-2026-0001',
  '00000000-0000-4000-8000-000000000000', 'a'.repeat(4_000),
] // prettier-ignore

const pages = Object.keys(pathnames) as Page[]
let saw: PlainBrowser | undefined

/** One of each kind of people who are signed in, and a visitor. */
async function browsers(): Promise<PlainBrowser[]> {
  const people = await ask<{ id: string }>(
    `SELECT min(person_id::text) AS id FROM staff_role WHERE revoked_at IS NULL GROUP BY role
     UNION SELECT min(person_id::text) FROM partner_member WHERE revoked_at IS NULL
     UNION SELECT min(contact_id::text) FROM cases WHERE contact_id IS NOT NULL`,
  )
  return Promise.all(
    [null, ...people].map(async (person) => {
      const browser = new PlainBrowser()
      if (person) browser.setCookie(SESSION_COOKIE, await sessionFor(person.id))
      return browser
    }),
  )
}

/** Things that there are, by the page that shows them. */
async function named(page: Page): Promise<Record<string, string>> {
  const first = async (sql: string) => (await askSeeingAll<{ is: string }>(`${sql} LIMIT 1`))[0]?.is ?? 'x'
  const params: Record<string, string> = { key: 'about', no: '1', token: 'x', link: 'x', tag: 'komma igång' }
  if (page.startsWith('/cases')) {
    params.number = await first(`SELECT c.number AS is FROM cases c JOIN ledger_entry e ON e.case_id = c.id AND e.kind = 'work'`)
    params.entry = await first(`SELECT e.id AS is FROM ledger_entry e JOIN cases c ON c.id = e.case_id WHERE e.kind = 'work' AND c.number = '${params.number}'`)
  } else if (page.startsWith('/buyers')) {
    params.number = await first(`SELECT number AS is FROM buyer_question`)
    params.slug = await first(`SELECT slug AS is FROM general_answer WHERE status = 'published'`)
  } else if (page.startsWith('/blog')) {
    params.slug = await first(`SELECT slug AS is FROM article WHERE status = 'published'`)
    params.id = await first(`SELECT id AS is FROM article WHERE status = 'published'`)
  } else params.slug = await first(`SELECT slug AS is FROM training WHERE status = 'published'`)
  return params
} // prettier-ignore

/** Who sees the page, if one of them does; the visitor is asked first, and then who saw the page before. */
async function readerOf(page: Page, [visitor, ...people]: PlainBrowser[]): Promise<PlainBrowser> {
  const path = pagePath('sv', page, await named(page))
  for (const browser of [visitor, saw, ...people]) {
    if (browser === undefined || (await browser.ask(path)).status !== 200) continue
    if (browser !== visitor) saw = browser
    return browser
  }
  return new PlainBrowser()
}

/** Whole, or led on, or refused in words: never a fault, never nothing. */
async function isAnswered(browser: PlainBrowser, path: string) {
  const { status, html, leadsTo } = await browser.ask(path)
  const said = path.slice(0, 200)
  expect(status, said).toBeLessThan(500)
  if (status >= 300 && status < 400) return expect(leadsTo, said).toMatch(/^(?:\/(?!\/)|https?:\/\/localhost)/)
  expect(html, said).toMatch(/<h1[^>]*>[^<]*\S/)
  expect(html, said).toContain('</html>')
}

/** The others are given the same words, none of which they look at: each name once, and each value. */
const readsSearchWords = (page: Page) =>
  readFileSync(`app/[locale]${page === '/' ? '' : page}/page.tsx`, 'utf8').includes('searchParams')

/** Another value in each name, and in the next turn another: four pages after one another take all the turns between them. */
const turned = (turn: number) => NAMES.map((name, at) => `${name}=${VALUES[(at + turn) % VALUES.length]}`).join('&')

test('every page takes any search words', async () => {
  const all = await browsers()
  for (const [index, page] of pages.entries()) {
    const [path, reader] = [pagePath('sv', page, await named(page)), await readerOf(page, all)]
    await isAnswered(reader, `${path}?${NAMES.map((name) => `${name}=1&${name}=x&${name}[]=2&${name}`).join('&')}`)
    await isAnswered(reader, `${path}?page=%00&${turned(index)}`)
    if (!readsSearchWords(page)) continue
    for (let turn = index + 4; turn < index + VALUES.length; turn += 4)
      await isAnswered(reader, `${path}?${turned(turn)}`)
    await isAnswered(reader, `${path}?${['q', 'page', 'back'].map((name) => `${name}=${LONG}`).join('&')}`)
  }
})

test('every page takes any name in its address', async () => {
  const all = await browsers()
  for (const page of pages.filter((one) => one.includes('['))) {
    const reader = await readerOf(page, all)
    for (const locale of LOCALES) {
      // Without its names an address has nothing between two slashes.
      const parts = pagePath(locale, page).split('/')
      // The other language leads to the same page: there it is the address that could be misread.
      for (const odd of locale === 'sv' ? PARAMS : PARAMS.filter((param) => param.includes('%'))) {
        const path = parts.map((part, at) => (part === '' && at > 0 ? odd : part)).join('/')
        await isAnswered(reader, path)
      }
    }
  }
})
