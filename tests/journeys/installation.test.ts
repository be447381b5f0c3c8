import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import { formatClock } from '../../lib/i18n/formats'
import { readHost } from '../../lib/config/read-host'
import { freePort } from '../../bin/bench/free-port'
import { startExternalServer } from '../support/external-server'
import { SmtpSink } from '../support/smtp-sink'
import { startNginx } from '../support/nginx'
import { startPgbouncer, type Pooler } from '../support/pgbouncer'
import { apply, fillNeed } from './support/apply'
import { Administrator, blocksOf, OTHER_COUNTY, type Running } from './support/installation'
import { lettersTo, openRound, signInByMail, startToClose } from './support/installed-people'
import { expectWordsOf } from './support/words-of-host'
import { expect, test } from './support/test'

const LEAD = 'maja.lindvall@example.se'
const SITE = 'upphandlingsakuten.example.se'
const ADVISOR = 'anton.sundgren@example.se'

test.describe.configure({ mode: 'serial' })

const THERE = readHost(OTHER_COUNTY)
const HERE = THERE.municipalities.at(-1)?.name ?? ''

let admin: Administrator
let number: string
let running: Running | undefined
let pooler: Pooler | undefined
const mails = new SmtpSink()

test.beforeAll(async () => {
  const [server, web, mail, pooler] = [
    await startExternalServer(),
    await freePort(),
    await freePort(),
    await freePort(),
  ]
  await mails.listen(mail)
  admin = new Administrator(server, { database: server.port, web, mail, pooler })
})

test.afterEach(({}, info) => {
  if (info.status !== info.expectedStatus) writeFileSync(info.outputPath('server.log'), running?.output() ?? '')
})

test.afterAll(async () => {
  running?.child.kill('SIGTERM')
  await running?.exited
  await pooler?.stop()
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
  const [roles = ''] = blocks('1.', 'sql')
  asSuperuser(roles)
  for (const block of blocks('2.')) admin.run(block)
  for (const block of blocks('3.')) admin.run(block)
  // What the shipped file says of how to reach the authority may not go live.
  expect(admin.try(`PORT=${await freePort()} npm start`)).toMatchObject({
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
  admin.run(`npm run staff:add -- --name "Anton Sundgren" --email ${ADVISOR} --role advisor`)
  const [lead, advisor, company] = await Promise.all([pageIn(browser), pageIn(browser), pageIn(browser)])
  await signInByMail(lead, mails, LEAD)
  await openRound(lead)
  number = await apply(company, { email: 'foretag@example.com', company: 'Påhittade Provning AB', place: HERE })
  expect(number.split('-')[0]).toBe(THERE.caseNumberPrefix)
  await lead.goto(`/arenden/${number}`)
  await lead.getByRole('button', { name: 'Ta emot ärendet' }).click()
  await lead.getByRole('link', { name: 'Tilldela rådgivare' }).click()
  await lead.getByRole('radio', { name: /Anton Sundgren/ }).check()
  await lead.getByRole('button', { name: 'Tilldela' }).click()
  await expect(lead.getByText('Lämna över till en annan rådgivare')).toBeVisible()
  await signInByMail(advisor, mails, ADVISOR)
  await advisor.goto(`/arenden/${number}`)
  await advisor.getByRole('button', { name: 'Inget jäv' }).click()
  await expect(advisor.getByRole('button', { name: 'Inget jäv' })).toHaveCount(0)
  await advisor.getByRole('link', { name: 'Kontrollera kontakten' }).click()
  await advisor.getByLabel('Ringde företaget på ett nummer från annan källa').check()
  await advisor.getByRole('button', { name: 'Kontrollera kontakten' }).click()
  await expect(advisor.getByText('Kontrollerad av oss', { exact: true })).toBeVisible()
  await advisor.goto(`/arenden/${number}`)
  await advisor.getByRole('button', { name: '30 min', exact: true }).click()
  await expect(advisor.getByText('30 min loggade. 4 tim 30 min kvar.')).toBeVisible()
})

test('its public pages speak of its own county and of no other', async ({ browser }) => {
  const page = await pageIn(browser)
  const host = readHost(join(admin.folder, 'host.json'))
  await expectWordsOf(host, page)
  await page.goto('/stod/ny/behov')
  await fillNeed(page)
  await page.waitForURL(/foretag/)
  const offered = async (label: string) =>
    (await page.getByLabel(label).locator('option:not([value=""])').allTextContents()).sort()
  expect(await offered('Kommun')).toEqual(
    [...host.municipalities.map(({ name }) => name), `Utanför ${host.county.name}`].sort(),
  )
  expect(await offered('Bransch')).toEqual(host.industries.map(({ label }) => label.sv).sort())
})

test('through a pooler it keeps its limits and its clock, and refuses one that mixes sessions', async ({ browser }) => {
  const [settings = ''] = blocks('5.', 'ini')
  const [users = ''] = blocks('5.', 'text')
  running?.child.kill('SIGTERM')
  await running?.exited
  admin.run('cp .env .env.direct')
  for (const block of blocks('5.')) admin.run(block)
  const mixing = settings.replace('pool_mode = session', 'pool_mode = transaction')
  expect(mixing).not.toBe(settings)
  const wrong = await startPgbouncer(admin.places.pooler, mixing, users)
  try {
    expect(admin.try(`PORT=${await freePort()} npm start`)).toMatchObject({
      code: 1,
      output: expect.stringContaining('shares a connection between transactions') as unknown as string,
    })
  } finally {
    await wrong.stop()
  }
  pooler = await startPgbouncer(admin.places.pooler, settings, users)
  running = await admin.start()
  expect(await admin.settingsThroughPooler()).toEqual({ zone: 'UTC', statement: '15s', idle: '20s' })

  const advisor = await pageIn(browser)
  await signInByMail(advisor, mails, ADVISOR)
  await advisor.goto(`/arenden/${number}`)
  await advisor.getByRole('button', { name: '15 min', exact: true }).click()
  await expect(advisor.getByText('15 min loggade. 4 tim 15 min kvar.')).toBeVisible()
  const after = Date.now()
  const lead = await pageIn(browser)
  await signInByMail(lead, mails, LEAD)
  await lead.goto('/ledning/logg?type=time.logged')
  const told = lead.locator('tbody time').first()
  const instant = Date.parse((await told.getAttribute('datetime')) ?? '')
  expect(Math.abs(instant - after)).toBeLessThan(60_000)
  await expect(told).toContainText(formatClock(new Date(instant), 'sv'))
  // What follows makes databases that the pooler does not know.
  admin.run('mv .env.direct .env')
})

test('behind the proxy one signs in over TLS, counted by the address that the proxy saw', async () => {
  const [block = ''] = blocks('4.', 'nginx')
  const [tls, behind] = [await freePort(), await freePort()]
  const proxy = await startNginx(tls, block.replace('127.0.0.1:3000', `127.0.0.1:${behind}`))
  const app = await admin.start({ PORT: String(behind), APP_URL: `https://${SITE}` })
  // Its name leads here, so that everything else stands as the guide has it.
  const { launchOptions } = test.info().project.use
  const args = [...(launchOptions?.args ?? []), `--host-resolver-rules=MAP ${SITE}:443 127.0.0.1:${tls}`]
  const browser = await chromium.launch({ ...launchOptions, args })
  try {
    const extraHTTPHeaders = { 'X-Forwarded-For': '203.0.113.9' }
    const page = await browser.newPage({
      ...{ baseURL: `https://${SITE}`, locale: 'sv-SE', ignoreHTTPSErrors: true, extraHTTPHeaders },
    })
    await signInByMail(page, mails, LEAD)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const counted = asSuperuser(`\\connect upphandling
      SELECT host(client_address) FROM access_log WHERE action = 'signed-in' ORDER BY at DESC LIMIT 1;`)
    expect(counted).toContain('127.0.0.1')
  } finally {
    await browser.close()
    app.child.kill('SIGTERM')
    await app.exited
    await proxy.stop()
  }
})

test('the lead changes the round for the next, and the case goes on in it; between rounds a visitor is told so', async ({
  browser,
}) => {
  const [lead, visitor] = [await pageIn(browser), await pageIn(browser)]
  await signInByMail(lead, mails, LEAD)
  await startToClose(lead)
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
  await expect.poll(() => lettersTo(mails, ADVISOR)).toContainEqual(expect.stringMatching(/fortsätter som .*-0002/))
  await expect
    .poll(() => lettersTo(mails, 'foretag@example.com'))
    .toContainEqual(expect.stringMatching(/nytt nummer.*-0002/))

  await startToClose(lead)
  await lead.getByLabel('De avslutas, och ingen runda är öppen sedan').check()
  await lead.getByRole('button', { name: 'Stäng rundan', exact: true }).click()
  await expect(lead.getByRole('heading', { name: 'Öppna en ny runda' })).toBeVisible()
  await lead.goto('/ledning/rundor/stang')
  await expect(lead.getByRole('heading', { name: 'Det finns ingen runda att stänga' })).toBeVisible()

  for (const address of ['/', '/stod/ny', '/stod/ny/behov']) {
    await visitor.goto(address)
    await expect(visitor.getByRole('heading', { name: 'Ingen programrunda är öppen just nu' })).toBeVisible()
  }
  await visitor.getByRole('link', { name: 'Få ett mejl när nästa runda öppnar' }).click()
  await expect(visitor.getByLabel(/^Nästa programrunda/)).toBeChecked()
  await visitor.getByLabel('E-postadress').fill('vantar@example.com')
  await visitor.getByRole('button', { name: 'Prenumerera' }).click()
  await expect
    .poll(() => lettersTo(mails, 'vantar@example.com'))
    .toEqual(['Bekräfta att du vill veta när nästa programrunda öppnar'])
})

test('a backup is taken and restored as the guide says, and what was lost on the way is found', async () => {
  const [dump = '', restore = '', check = '', alone = ''] = blocks('6.')
  admin.run(dump, { PGPASSWORD: 'backup-password' })
  admin.run(restore)
  const settings = admin.run('cat .env').replaceAll('/upphandling\n', '/upphandling_restored\n')
  admin.run(`cp .env .env.kept && cat > .env <<'SETTINGS'\n${settings}SETTINGS`)
  try {
    const checked = admin.run(check)
    expect(checked).toContain('The database is what the migrations make.')
    const whole = /^\d+ events in \d+ streams, \d+ rows, whole$/m
    expect(checked).toMatch(whole)
    expect(admin.run(alone)).toMatch(whole)
    const inRestored = (sql: string) => asSuperuser(`\\connect upphandling_restored\n${sql}`)
    inRestored('DROP POLICY owner_wipes ON buyer_question;')
    const found = admin.try('npm run db:check')
    expect(found).toMatchObject({ code: 1, output: expect.stringContaining('missing: policy') as unknown as string })
    expect(admin.try(`PORT=${await freePort()} npm start`).output).toContain('is not what the migrations make')
  } finally {
    admin.run('mv .env.kept .env')
  }
})

test('an upgrade migrates what an older version left, which then starts no more', async () => {
  asSuperuser('CREATE DATABASE older OWNER upphandling_owner;')
  const settings = admin.run('cat .env').replaceAll('/upphandling\n', '/older\n')
  const newest = admin.run('ls -d prisma/migrations/*/ | tail -1').trim()
  admin.run(`cp .env .env.kept && cat > .env <<'SETTINGS'\n${settings}SETTINGS`)
  try {
    admin.run(`mv ${newest} kept`)
    admin.run('npm run db:migrate')
    // By hand, for this version's own commands know a database of its own only.
    asSuperuser(`\\connect older\nSET session_replication_role = replica;
      INSERT INTO person (name, email) VALUES ('Maja Lindvall', '${LEAD}');`)
    admin.run(`mv kept ${newest}`)
    const [steps = ''] = blocks('7.')
    const [install, build, ...others] = steps.trim().split('\n')
    expect([install, build, others[0]]).toEqual(['npm ci', 'npm run build', 'npm run db:migrate'])
    const said = others.map((command) => admin.run(command)).join('\n')
    expect(said).toContain('The database is what the migrations make.')
    admin.run(`mv ${newest} kept`)
    expect(admin.try(`PORT=${await freePort()} npm start`)).toMatchObject({
      code: 1,
      output: expect.stringContaining('migrations of a later version') as unknown as string,
    })
  } finally {
    admin.run(`if [ -d kept ]; then mv kept ${newest}; fi; mv .env.kept .env`)
  }
})

test('a start that nobody could sign in to says so', async () => {
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
