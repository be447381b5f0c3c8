import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { simpleParser } from 'mailparser'
import { freePort } from '../../bin/bench/free-port'
import { startExternalServer } from '../support/external-server'
import { SmtpSink } from '../support/smtp-sink'
import { apply } from './support/apply'
import { Administrator, blocksOf, type Running } from './support/installation'
import { expect, test } from './support/test'

const LEAD = 'maja.lindvall@example.se'
const ADVISOR = 'anton.sundgren@example.se'

test.describe.configure({ mode: 'serial' })

let admin: Administrator
let running: Running | undefined
const mails = new SmtpSink()

test.beforeAll(async () => {
  const [server, web, mail] = [await startExternalServer(), await freePort(), await freePort()]
  await mails.listen(mail)
  admin = new Administrator(server, { database: server.port, web, mail })
})

test.afterAll(async () => {
  running?.child.kill('SIGTERM')
  await running?.exited
  await admin.server.stop()
  await mails.close()
  admin.remove()
})

const blocks = (heading: string, language = 'sh') => blocksOf(heading, language, admin.places)
const asSuperuser = (sql: string) => {
  writeFileSync(join(admin.folder, 'statements.sql'), sql)
  const connection = '--host "$DB_HOST" --port "$DB_PORT" --username postgres --dbname postgres'
  return admin.run(`psql ${connection} --set ON_ERROR_STOP=1 --file statements.sql`)
}

test('the guide installs as it is written', async () => {
  test.setTimeout(180_000)
  const [roles = ''] = blocks('1.', 'sql')
  asSuperuser(roles)
  for (const block of blocks('2.')) admin.run(block)
  for (const block of blocks('3.')) admin.run(block)
  // What the shipped file says of how to reach the authority may not go live.
  expect(admin.try('npm start')).toMatchObject({
    code: 1,
    output: expect.stringContaining('which is invented') as unknown as string,
  })
  admin.describeAuthority()
  expect(admin.try('npm start').output).toContain('run npm run db:migrate first')
  const [steps = ''] = blocks('4.')
  const [install, build, ...others] = steps.trim().split('\n')
  const start = others.pop()
  // The packages and the build are those of this run.
  expect([install, build, start]).toEqual(['npm ci', 'npm run build', 'npm start'])
  for (const command of others) admin.run(command)
  running = await admin.start()
  expect(running.output()).not.toContain('Nobody can sign in')
})

test('its first lead opens a round, takes a case, and an advisor logs time', async ({ browser }) => {
  test.setTimeout(180_000)
  admin.run(`npm run staff:add -- --name "Anton Sundgren" --email ${ADVISOR} --role advisor`)
  const [lead, advisor, company] = await Promise.all([pageIn(browser), pageIn(browser), pageIn(browser)])
  await signInByMail(lead, LEAD)
  await openRound(lead)
  const number = await apply(company, { email: 'foretag@example.com', company: 'Påhittade Provning AB' })
  await lead.goto(`/arenden/${number}`)
  await lead.getByRole('button', { name: 'Ta emot ärendet' }).click()
  await lead.getByRole('link', { name: 'Tilldela rådgivare' }).click()
  await lead.getByRole('radio', { name: /Anton Sundgren/ }).check()
  await lead.getByRole('button', { name: 'Tilldela' }).click()
  await expect(lead.getByText('Lämna över till en annan rådgivare')).toBeVisible()
  await signInByMail(advisor, ADVISOR)
  await advisor.goto(`/arenden/${number}`)
  await advisor.getByRole('link', { name: 'Kontrollera kontakten' }).click()
  await advisor.getByLabel('Ringde företaget på ett nummer från annan källa').check()
  await advisor.getByRole('button', { name: 'Kontrollera kontakten' }).click()
  await expect(advisor.getByText('Kontrollerad').first()).toBeVisible()
  await advisor.goto(`/arenden/${number}`)
  await advisor.getByRole('button', { name: '30 min', exact: true }).click()
  await expect(advisor.getByText('30 min loggade. 4 tim 30 min kvar.')).toBeVisible()
})

test('the lead changes the round for the next, and the case goes on in it; between rounds a visitor is told so', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const [lead, visitor] = [await pageIn(browser), await pageIn(browser)]
  await signInByMail(lead, LEAD)
  await closing(lead)
  await expect(lead.getByRole('heading', { name: 'Ett öppet ärende berörs' })).toBeVisible()
  await lead.getByLabel('De fortsätter i nästa runda, som öppnar nu').check()
  await lead.getByLabel('Namn').fill('Andra rundan')
  await lead.getByLabel('Kod').fill('2026-2')
  await lead.getByRole('button', { name: 'Stäng rundan och öppna nästa' }).click()
  await expect(lead.getByRole('heading', { name: 'Stäng Andra rundan' })).toBeVisible()
  await lead.goto('/arenden')
  await lead
    .getByRole('link', { name: /-0002$/ })
    .first()
    .click()
  await expect(lead.getByText(/^Följer på .*-0001$/).first()).toBeVisible()
  await expect(lead.getByText('5 tim kvar av 5 tim').first()).toBeVisible()
  await expect.poll(() => lettersTo(ADVISOR)).toContainEqual(expect.stringMatching(/fortsätter som .*-0002/))
  await expect.poll(() => lettersTo('foretag@example.com')).toContainEqual(expect.stringMatching(/nytt nummer.*-0002/))

  await closing(lead)
  await lead.getByLabel('De avslutas, och ingen runda är öppen sedan').check()
  await lead.getByRole('button', { name: 'Stäng rundan', exact: true }).click()
  await expect(lead.getByRole('heading', { name: 'Öppna en ny runda' })).toBeVisible()
  await lead.goto('/ledning/rundor/stang')
  await expect(lead.getByRole('heading', { name: 'Det finns ingen runda att stänga' })).toBeVisible()

  for (const address of ['/', '/stod/ny', '/stod/ny/behov']) {
    await visitor.goto(address)
    await expect(visitor.getByRole('heading', { name: 'Ingen programrunda är öppen just nu' })).toBeVisible()
  }
  const before = mails.received.length
  await visitor.getByRole('link', { name: 'Få ett mejl när nästa runda öppnar' }).click()
  await expect(visitor.getByLabel(/^Nästa programrunda/)).toBeChecked()
  await visitor.getByLabel('E-postadress').fill('vantar@example.com')
  await visitor.getByRole('button', { name: 'Prenumerera' }).click()
  await expect.poll(() => mails.received.length, { timeout: 30_000 }).toBeGreaterThan(before)
  expect(await lettersTo('vantar@example.com')).toEqual(['Bekräfta att du vill veta när nästa programrunda öppnar'])
})

test('a backup is taken and restored as the guide says, and what was lost on the way is found', async () => {
  test.setTimeout(180_000)
  const [dump = '', restore = '', check = ''] = blocks('5.')
  admin.run(dump, { PGPASSWORD: 'backup-password' })
  admin.run(restore)
  const settings = admin.run('cat .env').replaceAll('/upphandling\n', '/upphandling_restored\n')
  admin.run(`cp .env .env.kept && cat > .env <<'SETTINGS'\n${settings}SETTINGS`)
  try {
    const checked = admin.run(check)
    expect(checked).toContain('The database is what the migrations make.')
    expect(checked).toMatch(/\d+ events in \d+ streams, whole/)
    const inRestored = (sql: string) => asSuperuser(`\\connect upphandling_restored\n${sql}`)
    inRestored('DROP POLICY owner_wipes ON buyer_question;')
    const found = admin.try('npm run db:check')
    expect(found).toMatchObject({ code: 1, output: expect.stringContaining('missing: policy') as unknown as string })
    expect(admin.try(`PORT=${await freePort()} npm start`).output).toContain('is not what the migrations make')
  } finally {
    admin.run('mv .env.kept .env')
  }
})

test('a start that nobody could sign in to says so', async () => {
  test.setTimeout(120_000)
  asSuperuser('CREATE DATABASE empty OWNER upphandling_owner;')
  const settings = admin.run('cat .env').replaceAll('/upphandling\n', '/empty\n')
  admin.run(`cp .env .env.kept && cat > .env <<'SETTINGS'\n${settings}SETTINGS`)
  try {
    admin.run('npm run db:migrate')
    const empty = await admin.start({ PORT: String(await freePort()) })
    expect(empty.output()).toContain('Nobody can sign in as project lead yet: npm run staff:add')
    empty.child.kill('SIGTERM')
    await empty.exited
  } finally {
    admin.run('mv .env.kept .env')
  }
})

function pageIn(browser: Browser): Promise<Page> {
  return browser.newPage({ baseURL: `http://localhost:${admin.places.web}`, locale: 'sv-SE' })
}

async function signInByMail(page: Page, email: string): Promise<void> {
  const before = mails.received.length
  await page.goto('/logga-in')
  await page.getByLabel('E-postadress').fill(email)
  await page.getByRole('button', { name: 'Skicka länk' }).click()
  await expect.poll(() => loginLink(email, before), { timeout: 30_000 }).not.toBe('')
  await page.goto(await loginLink(email, before))
  await page.getByRole('button', { name: 'Logga in' }).click()
  await page.waitForURL((url) => !url.pathname.includes('lank'))
}

async function closing(page: Page): Promise<void> {
  await page.goto('/ledning/rundor')
  await page.getByRole('link', { name: /^Stäng rundan/ }).click()
}

/** The subjects of the mails to an address. */
async function lettersTo(address: string): Promise<string[]> {
  const letters = mails.received.filter(({ to }) => to.includes(address))
  return Promise.all(letters.map(async ({ data }) => (await simpleParser(data)).subject ?? ''))
}

async function openRound(page: Page): Promise<void> {
  await page.goto('/ledning/rundor')
  await page.getByLabel('Namn').fill('Första rundan')
  await page.getByLabel('Kod').fill('2026-1')
  await page.getByLabel('Personalen får logga in med länk i mejl').check()
  await page.getByRole('button', { name: 'Öppna rundan' }).click()
  await expect(page.getByRole('heading', { name: 'Stäng Första rundan' })).toBeVisible()
}

/** The newest link that signs this address in. Other mails lead to the sign-in page too. */
async function loginLink(email: string, from: number): Promise<string> {
  const letters = mails.received.slice(from).filter(({ to }) => to.includes(email))
  const texts = await Promise.all(letters.map(async ({ data }) => (await simpleParser(data)).text ?? ''))
  return texts.flatMap((text) => /http:\S+\/logga-in\/lank\S+/.exec(text)?.[0] ?? []).at(-1) ?? ''
}
