import type { Page } from '@playwright/test'
import { one, signIn } from './support/demo'
import { caseWhere, roleId } from './support/demo-cases'
import { axe, expect, inBothSizes, noSidewaysScroll, resize, test } from './support/test'
import { placeNo } from '../support/county'

test.use({ viewport: { width: 360, height: 740 } })

/** With axe, and from 320 px to a desktop; on a phone in the other language too. Nothing sticks out anywhere. */
async function look(page: Page, address: string) {
  await page.goto(address)
  await expect(page.locator('h1').first()).toBeVisible()
  await inBothSizes(page, () => noSidewaysScroll(page))
  const size = page.viewportSize() ?? { width: 360, height: 740 }
  await axe(page)
  await resize(page, { width: 320, height: 640 })
  await noSidewaysScroll(page)
  const other = page.locator('a[hreflang=en]').first()
  await page.goto((await other.getAttribute('href')) ?? '')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.locator('h1').first()).toBeVisible()
  await noSidewaysScroll(page)
  await page.setViewportSize(size)
}

async function lookAtAll(page: Page, person: string | null, addresses: string[]) {
  if (person) await signIn(page.context(), person)
  for (const address of addresses) await test.step(address, () => look(page, address))
}

test('what a visitor meets besides the public pages, which have a journey of their own', async ({ page }) => {
  await lookAtAll(page, null, ['/stod/ny/klart', '/logga-in?error=no-role', '/utkorg'])
})

test('every page of the lead', async ({ page }) => {
  const [opened, accepted, closed] = await Promise.all(
    ['opened', 'accepted', 'closed'].map((status) => caseWhere(`c.status = '${status}'`)),
  )
  const worked = await caseWhere(`c.status = 'ongoing'`)
  await lookAtAll(page, await roleId('project-lead'), [
    '/ledning/ko', '/ledning', '/ledning?period=2020-01', `/ledning?round=all&period=2026-W48&compare=year&municipality=${placeNo(0).code}&size=x`, '/arenden', `/arenden?status=withdrawn&municipality=${placeNo(0).code}`, '/ledning/logg',
    '/ledning/logg?view=access', '/ledning/logg?case=UA-1999-0001', '/ledning/logg?from=igår', '/ledning/logg/utlamnande', '/ledning/logg/utlamnande?prepared=yes&mask-staff=on', '/ledning/logg/utlamnande?prepared=yes&mask-staff=on&ground-staff=OSL', '/ledning/personer', '/franvaro', '/ledning/manader', `/ledning/manader/2026-11/${worked.advisor}`, '/ledning/rundor',
    '/ledning/rundor/stang', '/ledning/partner', '/ledning/partner/kontakter', '/ledning/partner/kontakter?q=zzzz', '/ledning/sidor', '/ledning/sidor/privacy', '/ledning/hinder', '/sok', '/sok?q=exempel', '/sok?q=zzzz', '/konto', `/arenden/${opened?.number}`, `/arenden/${opened?.number}/avboj`,
    '/ledning/jobb', '/ledning/jobb?state=failed', '/ledning/jobb?state=sent&page=2',
    `/arenden/${accepted?.number}/tilldela`, `/arenden/${closed?.number}`, `/arenden/${closed?.number}/oppna-igen`,
  ]) // prettier-ignore
})

test('every page of figures, for each who reads them', async ({ page }) => {
  const shared = [
    '/ledning',
    '/ledning/uppfoljning',
    '/ledning/anbudshinder',
    '/ledning/rapporter',
    '/ledning/vaggskarm',
  ]
  const lead = ['/ledning/datakvalitet', '/ledning/utdrag', '/ledning/foretag-i-kommunerna', '/ledning/jav']
  for (const [role, addresses] of [
    ['project-lead', [...shared, ...lead]],
    ['steering-member', shared],
    ['advisor', ['/min-tid/siffror', '/kompetens', '/intressen', '/beredskapsregister']],
    ['buyer-advisor', ['/lotsen', '/lotsen/siffror', '/lotsen/teman']],
    ['editor', ['/blogg/skriv', '/blogg/skriv/siffror']],
  ] as const) {
    await page.context().clearCookies()
    await lookAtAll(page, await roleId(role), [...addresses])
  }
})

test('every page of an advisor', async ({ page }) => {
  const worked = await caseWhere(
    `c.status = 'ongoing' AND m.level = 'verified' AND EXISTS (SELECT FROM ledger_entry e WHERE e.case_id = c.id)`,
  )
  const sole = await caseWhere(`o.org_kind = 'sole'`)
  const { id } = await one<{ id: string }>(
    `SELECT e.id FROM ledger_entry e JOIN cases c ON c.id = e.case_id WHERE c.number = $1 AND e.kind = 'work' AND e.advisor_id = $2 LIMIT 1`,
    [worked.number, worked.advisor],
  )
  const address = `/arenden/${worked.number}`
  await lookAtAll(page, worked.advisor, [
    '/arbete',
    '/vecka',
    '/min-tid',
    '/franvaro',
    '/min-tid/2020-01',
    '/arbete?show=deadline',
    address,
    `${address}/avsluta`,
    `${address}/upphandling`,
    `${address}/behorighet`,
    `${address}/be-om-mer`,
    `${address}/handelser`,
    `${address}/tid/${id}`,
  ])
  await page.context().clearCookies()
  await lookAtAll(page, sole.advisor, [`/arenden/${sole.number}`, `/arenden/${sole.number}/behorighet`])
})

test('every page of the auditor and of company contacts', async ({ page }) => {
  const [verified, declared, closed] = await Promise.all([
    caseWhere(`c.status = 'ongoing' AND m.level = 'verified'`),
    caseWhere(`m.level = 'self-declared' AND c.status = 'opened'`),
    caseWhere(`c.status = 'closed' AND m.level = 'verified'`),
  ])
  for (const { number, contact } of [verified, declared, closed]) {
    await page.context().clearCookies()
    await lookAtAll(page, contact, ['/mina', `/arenden/${number}`, `/arenden/${number}/handelser`, '/konto'])
  }
  await page.context().clearCookies()
  await lookAtAll(page, verified.contact, [
    `/arenden/${verified.number}/bjud-in`,
    `/arenden/${verified.number}/ta-tillbaka`,
  ])
  await page.context().clearCookies()
  await lookAtAll(page, await roleId('auditor'), ['/ledning/logg', '/arenden', `/arenden/${verified.number}`])
})

test('stands in the dark, in forced colours and with motion', async ({ page }) => {
  const worked = await caseWhere(`c.status = 'ongoing' AND m.level = 'verified'`)
  await signIn(page.context(), worked.advisor)
  const addresses = ['/', '/logga-in', '/arbete', `/arenden/${worked.number}`]
  for (const media of [
    { colorScheme: 'dark' },
    { forcedColors: 'active' },
    { reducedMotion: 'no-preference' },
  ] as const) {
    await page.emulateMedia(media)
    for (const address of addresses) {
      await page.goto(address)
      await expect(page.locator('h1').first()).toBeVisible()
      await inBothSizes(page, async () => {
        await noSidewaysScroll(page)
        if ('colorScheme' in media) await axe(page)
      })
    }
  }
})

test('stands in the dark between a phone and a large screen, and on paper', async ({ page }) => {
  await signIn(page.context(), await roleId('project-lead'))
  const lists = ['/ledning', '/arenden', '/sok?q=kommun', '/ledning/logg', '/ledning/personer', '/ledning/rundor']
  lists.push('/ledning/uppfoljning', '/ledning/anbudshinder', '/ledning/vaggskarm')
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const address of lists) {
    await page.goto(address)
    for (const width of [768, 1920]) {
      await resize(page, { width, height: 900 })
      await noSidewaysScroll(page)
      await axe(page)
    }
  }
  await page.emulateMedia({ colorScheme: 'light', media: 'print' })
  const { number } = await caseWhere(`c.status = 'ongoing' AND m.level = 'verified'`)
  for (const address of ['/ledning', '/arenden', `/arenden/${number}`]) {
    await page.goto(address)
    await expect(page.getByText(new RegExp(`http.+${address}`)).last()).toBeVisible()
    for (const part of ['form', 'nav', 'button']) await expect(page.locator(`${part}:visible`)).toHaveCount(0)
  }
})
