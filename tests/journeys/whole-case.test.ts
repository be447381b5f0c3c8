import type { Page } from '@playwright/test'
import { apply } from './support/apply'
import { ownCase } from './support/own-case'
import { one, signIn, staff } from './support/demo'
import { axe, expect, noSidewaysScroll, test } from './support/test'

const done = (page: Page, text: string | RegExp) =>
  expect(page.getByText(text).filter({ visible: true }).first()).toBeVisible()

async function throughTheMail(page: Page, email: string) {
  await page.goto('/utkorg')
  const mail = page
    .getByRole('listitem')
    .filter({ hasText: `Till ${email}` })
    .first()
  await mail.getByRole('link').first().click()
}

test('a case lives from the company’s need to its result', async ({ page, anotherBrowser }) => {
  const [lead] = await staff('project-lead')
  const [first, second] = await staff('advisor')
  if (!lead || !first || !second) throw new Error('the demo data has too few people')
  const company = await anotherBrowser()
  const email = `hela.${Date.now()}@example.com`
  const number = await apply(company, { email, company: 'Påhittade Hela Vägen AB' })
  const address = `/arenden/${number}`

  await throughTheMail(company, email)
  await company.getByLabel('E-postadress').fill(email)
  await company.getByRole('button', { name: 'Skicka länk' }).click()
  await done(company, 'Titta i din inkorg')
  await throughTheMail(company, email)
  await company.getByRole('button', { name: 'Logga in' }).click()
  await company.waitForURL((url) => !url.pathname.includes('lank'))
  // Proof of an address is no proof of a case: whoever has it says that the case is theirs.
  await company.goto(address)
  await company.getByLabel('Ditt namn').fill('Petra Påhittad')
  await axe(company)
  await company.getByRole('button', { name: 'Ja, ärendet är mitt' }).click()
  await done(company, /Vi har tagit emot ärendet/)
  await axe(company)

  await signIn(page.context(), lead.id)
  // By its number: other cases, whatever came before this journey, may fill the first page.
  await page.goto(`/ledning/ko?q=${number}`)
  // Two clicks from the queue: the case, and who takes it.
  await page.getByRole('link', { name: number }).click()
  await page.getByRole('button', { name: `Tilldela ${first.name}` }).click()
  await done(page, new RegExp(`${number}, .*: tilldelat ${first.name}`))
  await axe(page)
  await page.goto(`${address}/tilldela`)
  await expect(page.getByRole('radio', { name: new RegExp(`${second.name}.*den här veckan`) })).toBeVisible()

  const advisor = await anotherBrowser()
  await signIn(advisor.context(), first.id)
  await advisor.goto(address)
  await advisor.getByRole('button', { name: 'Inget jäv' }).click()
  await expect(advisor.getByRole('button', { name: 'Inget jäv' })).toHaveCount(0)
  await done(advisor, 'Behörigheten är inte kontrollerad')
  await advisor.getByRole('link', { name: 'Kontrollera kontakten' }).click()
  await advisor.getByLabel('Ringde företaget på ett nummer från annan källa').check()
  await advisor.getByRole('button', { name: 'Kontrollera kontakten' }).click()
  await done(advisor, /^Kontrollerad$/)

  await advisor.goto('/arbete')
  await noSidewaysScroll(advisor)
  await advisor.goto(`/arbete?q=${number}`)
  await advisor.getByRole('link', { name: `Logga tid ärende ${number}` }).click()
  await advisor.getByRole('button', { name: '30 min', exact: true }).click()
  await done(advisor, '30 min loggade. 4 tim 30 min kvar.')
  await advisor.getByRole('button', { name: 'Ångra' }).click()
  await done(advisor, 'Tidposten är struken. 5 tim kvar.')

  await advisor.goto(address)
  await advisor.getByLabel('Annan tid').fill('4:45')
  await advisor.getByRole('button', { name: 'Logga tiden' }).click()
  await done(advisor, '4 tim 45 min loggade. 15 min kvar.')
  await advisor.goto(address)
  await advisor.getByLabel('Annan tid').fill('45')
  await advisor.getByRole('button', { name: 'Logga tiden' }).click()
  await expect(advisor.getByRole('heading', { name: 'Bara 15 min kvar' })).toBeVisible()
  await axe(advisor)
  await noSidewaysScroll(advisor)
  await advisor.getByRole('button', { name: 'Logga 15 min och registrera 30 min utanför stödet' }).click()
  await done(advisor, '15 min loggade. 0 min kvar. 30 min registrerade som tid utanför stödet.')

  await advisor.getByRole('textbox', { name: 'Meddelande till företaget' }).fill('Ring mig på torsdag.')
  await advisor.getByRole('button', { name: 'Skicka meddelandet' }).click()
  await done(advisor, 'Meddelandet är skickat.')
  await advisor.getByText('Internt', { exact: true }).click()
  await advisor.getByRole('textbox', { name: 'Intern anteckning' }).fill('Hemlig intern tanke')
  await advisor.getByRole('button', { name: 'Spara anteckningen' }).click()
  await done(advisor, 'Anteckningen är sparad.')

  await company.goto(address)
  await done(company, 'Ring mig på torsdag.')
  await done(company, '0 min kvar av 5 tim')
  await expect(company.getByText('Hemlig intern tanke')).toHaveCount(0)
  await expect(company.getByText('tanför stödet')).toHaveCount(0)

  await page.goto(`${address}/tilldela`)
  await page.getByRole('radio', { name: new RegExp(second.name) }).check()
  await page.getByRole('button', { name: 'Lämna över' }).click()
  await done(page, `Lämnade över ärendet från ${first.name} till ${second.name}.`)

  const next = await anotherBrowser()
  await signIn(next.context(), second.id)
  await next.goto(`${address}/avsluta`)
  await next.getByLabel('Anbud lämnat').check()
  await next.getByLabel('Krav på referenser').check()
  await next.getByRole('button', { name: 'Avsluta ärendet' }).click()
  await done(next, 'Avslutat')

  await company.goto(address)
  await company.getByLabel('Vunnet').check()
  await company.getByRole('button', { name: 'Spara svaret' }).click()
  await done(company, 'Tack. Svaret är sparat.')

  await page.goto(`/ledning/logg?case=${number}`)
  await done(page, `Lämnade över ärendet från ${first.name} till ${second.name}.`)
  await done(page, 'Avslutade ärendet: anbud lämnat.')
  await done(page, /Loggen är hel/)
})

test('a figure is as long as the list it leads to', async ({ page }) => {
  const [lead] = await staff('project-lead')
  await signIn(page.context(), lead?.id ?? '')
  await page.goto('/ledning')
  for (const label of ['Ärenden', 'Lämnade anbud', 'Ärenden utan rådgivare']) {
    const link = page.getByRole('main').getByRole('link', { name: label, exact: true }).first()
    const shown = Number(
      (await link.locator('xpath=../preceding-sibling::p | ../following-sibling::p').first().innerText()).replace(
        /\D/g,
        '',
      ),
    )
    await link.click()
    const words = shown === 0 ? 'Inga ärenden' : shown === 1 ? 'Ett ärende' : `${shown} ärenden`
    await expect(page.getByText(words, { exact: true }).first()).toBeVisible()
    await page.goBack()
  }
})

test('the second to move the same case is told who was first, and when', async ({ page, anotherBrowser }) => {
  const visitor = await anotherBrowser()
  const { number, leadId } = await ownCase(visitor, { upTo: 'opened' })
  const other = await anotherBrowser()
  const { name } = await one<{ name: string }>(`SELECT name FROM person WHERE id = $1`, [leadId])
  for (const browser of [page, other]) {
    await signIn(browser.context(), leadId)
    await browser.goto(`/arenden/${number}`)
  }
  await page.getByRole('button', { name: 'Ta emot ärendet' }).click()
  await done(page, 'Tilldela rådgivare')
  await other.getByRole('button', { name: 'Ta emot ärendet' }).click()
  await done(other, new RegExp(`${name} ändrade ärendet kl\\. \\d\\d[.:]\\d\\d\\. Ingenting har skrivits över`))
  await axe(other)
})
