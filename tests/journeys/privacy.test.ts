import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { fictiveSoleNumber } from './support/apply'
import { ownCase } from './support/own-case'
import { ask, one, signIn, staff } from './support/demo'
import { expect, test } from './support/test'

const COMPANY = 'Kanariefågelns Enskilda Firma'

/** Ten digits, twelve, and with a hyphen or a plus. */
function spellings(ten: string): string[] {
  const [day, last] = [ten.slice(0, 6), ten.slice(6)]
  return [ten, `${day}-${last}`, `${day}+${last}`, `${day} ${last}`, `19${ten}`, `19${day}-${last}`]
}

const holdsAny = (text: string, words: string[]) => words.filter((word) => text.includes(word))

/** Watches every address, and what comes back for pages and data. */
function watch(page: Page, forbidden: string[]) {
  const leaks: string[] = []
  page.on('request', (request) => {
    if (holdsAny(decodeURIComponent(request.url()), forbidden).length > 0) leaks.push(`address: ${request.url()}`)
  })
  return leaks
}

async function expectNotIn(page: Page, address: string, forbidden: string[]) {
  const answer = await page.goto(address)
  expect(holdsAny((await answer?.text()) ?? '', forbidden), `the source of ${address}`).toEqual([])
  expect(holdsAny(await page.content(), forbidden), `the page ${address}`).toEqual([])
}

test('a sole trader’s number is nowhere but behind the reveal', async ({ page, anotherBrowser, allowInConsole }) => {
  allowInConsole(/404/)
  const ten = fictiveSoleNumber()
  const forbidden = spellings(ten)
  const { number, leadId, advisorId, contactId, email } = await ownCase(page, {
    orgNumber: ten,
    company: COMPANY,
    upTo: 'verified',
  })
  const address = `/arenden/${number}`
  const visitorLeaks = watch(page, forbidden)
  for (const path of ['/', '/stod/ny/klart', '/utkorg', '/logga-in', address]) await expectNotIn(page, path, forbidden)
  expect(visitorLeaks).toEqual([])

  const [, otherAdvisor] = await staff('advisor')
  const [auditor] = await staff('auditor')
  const stranger = await one<{ id: string }>(
    `SELECT p.id FROM person p JOIN mandate m ON m.person_id = p.id WHERE p.demo AND p.id <> $1 LIMIT 1`,
    [contactId],
  )
  const lists = ['/arenden', '/sok?q=Kanarie']
  const seen: [string | undefined, string[]][] = [
    [
      leadId,
      [
        address,
        `${address}/behorighet`,
        `${address}/tilldela`,
        '/ledning/ko',
        '/ledning',
        `/ledning/logg?case=${number}`,
        '/ledning/logg?view=access',
        ...lists,
      ],
    ],
    [advisorId, [address, `${address}/behorighet`, `${address}/avsluta`, '/arbete', ...lists]],
    [otherAdvisor?.id, [address, ...lists]],
    [auditor?.id, [address, `/ledning/logg?case=${number}`, ...lists]],
    [stranger.id, [address, '/mina', '/sok?q=Kanarie']],
    [contactId, ['/mina', '/konto']],
  ]
  for (const [person, addresses] of seen) {
    const browser = await anotherBrowser()
    await signIn(browser.context(), person ?? '')
    const leaks = watch(browser, forbidden)
    for (const one of addresses) await expectNotIn(browser, one, forbidden)
    expect(leaks).toEqual([])
    await browser.context().close()
  }

  const advisor = await anotherBrowser()
  await signIn(advisor.context(), advisorId)
  const leaks = watch(advisor, forbidden)
  for (const spelling of [ten, `19${ten.slice(0, 6)}-${ten.slice(6)}`]) {
    await advisor.goto('/sok')
    await advisor.getByRole('main').getByLabel('Sök ärende').fill(spelling)
    await advisor.getByRole('main').getByRole('button', { name: 'Sök' }).click()
    await expect(advisor.getByText(number).first()).toBeVisible()
  }
  await advisor.goto(`${address}/behorighet`)
  await advisor.getByRole('button', { name: 'Visa numret' }).click()
  await expect(advisor.getByText('Välj ett skäl').first()).toBeVisible()
  await advisor.getByLabel('Varför behöver du se numret?').selectOption({ label: 'Söka i ett register' })
  await advisor.getByRole('button', { name: 'Visa numret' }).click()
  await expect(advisor.getByText(new RegExp(`Numret är .*${ten.slice(6)}`))).toBeVisible()
  expect(leaks).toEqual([])
  const reveals = await ask(
    `SELECT 1 FROM access_log WHERE action = 'reveal' AND person_id = $1 AND reason_code = 'register-lookup' AND at > now() - interval '5 minutes'`,
    [advisorId],
  )
  expect(reveals.length).toBeGreaterThan(0)

  for (const [table, text] of [
    ['audit_event', 't.canonical'],
    ['audit_event', 't.facts::text'],
    ['access_log', 't::text'],
    ['mail', 't::text'],
    ['cases', 't::text'],
    ['case_search', 't::text'],
    ['search_word', 't::text'],
    ['company', 't::text'],
    ['intake_draft', 't::text'],
    ['kept_text', 't::text'],
    ['draft', 't::text'],
    ['rate_limit', 't::text'],
    ['person', 't::text'],
  ] as const) {
    const held = await ask(
      `SELECT 1 FROM ${table} t WHERE ${forbidden.map((_, at) => `strpos(${text}, $${at + 1}) > 0`).join(' OR ')}`,
      forbidden,
    )
    expect(held, `rows of ${table}`).toEqual([])
  }
  for (const word of [COMPANY, email, 'Petra Påhittad']) {
    expect(
      await ask(`SELECT 1 FROM audit_event WHERE strpos(canonical, $1) > 0`, [word]),
      `facts holding ${word}`,
    ).toEqual([])
  }
  const log = process.env.SERVER_LOG
  if (log)
    expect(
      holdsAny(readFileSync(log, 'utf8'), [...forbidden, COMPANY, email, 'Petra Påhittad']),
      'the server log',
    ).toEqual([])
})
