import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { aDay } from './support/a-day'
import { builtActions, callAction } from './support/actions'
import { ask, one, sessionFor, signIn } from './support/demo'
import { fictiveNumber } from './support/matrix-values'
import { ownCase, type OwnCase } from './support/own-case'
import { axe, expect, noSidewaysScroll, test } from './support/test'

test('an advisor logs a meeting with a second advisor, sees first what it draws, and undoes it for both', async ({
  page,
  anotherBrowser,
}) => {
  const { number, advisorId } = await ownCase(page, { company: 'Gamma Glas AB', upTo: 'verified' })
  const other = await one<{ id: string; name: string }>(
    `SELECT p.id, p.name FROM person p JOIN staff_role r ON r.person_id = p.id AND r.role = 'advisor' AND r.revoked_at IS NULL
     WHERE p.id <> $1 AND p.deactivated_at IS NULL ORDER BY p.name LIMIT 1`,
    [advisorId],
  )
  const scripted = await anotherBrowser()
  await signIn(scripted.context(), advisorId)
  await scripted.goto(`/arenden/${number}/moten/tva-radgivare`)
  await axe(scripted)
  await noSidewaysScroll(scripted)
  await scripted.getByRole('button', { name: 'Visa vad som dras' }).click()
  await expect(scripted.getByText('Välj vem mer som var med').first()).toBeVisible()
  await scripted.getByLabel('Vem mer var med?').selectOption(other.id)
  await scripted.getByLabel('Hur länge').fill('5:30')
  await scripted.getByRole('button', { name: 'Visa vad som dras' }).click()
  await expect(scripted.getByText('Företaget har 5 tim kvar')).toBeVisible()
  await expect(scripted.getByText('Av det dras 5 tim, och 30 min skrivs upp som tid utanför stödet.')).toBeVisible()
  await axe(scripted)
  await noSidewaysScroll(scripted)

  const plain = await anotherBrowser({ javaScriptEnabled: false })
  await signIn(plain.context(), advisorId)
  await plain.goto(`/arenden/${number}`)
  await plain.getByRole('link', { name: 'Var en annan rådgivare med? Logga för er båda' }).click()
  await plain.getByLabel('Vem mer var med?').selectOption(other.id)
  await plain.getByRole('button', { name: 'Visa vad som dras' }).click()
  await expect(plain.getByText(/^Skriv hur lång tid/).first()).toBeVisible()
  await expect(plain.getByLabel('Vem mer var med?')).toHaveValue(other.id)
  await plain.getByLabel('Hur länge').fill('45')
  await plain.getByRole('button', { name: 'Visa vad som dras' }).click()
  await expect(plain.getByText('45 min från Gamma Glas AB')).toBeVisible()
  await expect(plain.getByText('Rundans regel: ett möte med två rådgivare drar tiden en gång.')).toBeVisible()
  await expect(plain.getByText(`Din egen tid blir 45 min, och ${other.name} får lika mycket.`)).toBeVisible()
  await noSidewaysScroll(plain)
  await plain.getByLabel('Anteckning').fill('Gick igenom kravspecifikationen.')
  await plain.getByRole('button', { name: 'Dra 45 min och logga för er båda' }).click()
  await expect(plain.getByText(`${other.name} har fått lika mycket.`)).toBeVisible()
  await expect(plain.getByText(`Tillsammans med ${other.name}`).first()).toBeVisible()
  await plain.goBack()
  await expect(plain.getByRole('status').getByText('Det är redan loggat')).toBeVisible()
  await expect(plain.getByRole('button', { name: /^Dra / })).toHaveCount(0)
  await plain.goForward()

  const second = await anotherBrowser()
  await signIn(second.context(), other.id)
  await second.goto('/arbete')
  await expect(second.getByText(`som din tid i ärende ${number}`)).toBeVisible()
  await noSidewaysScroll(second)
  await second.getByRole('link', { name: 'Se din vecka' }).click()
  await expect(second).toHaveURL(/\/vecka\//)
  await expect(second.getByText(new RegExp(number.replaceAll('-', '.'))).first()).toBeVisible()

  await second.goto('/arbete')
  await expect(second.getByText(`som din tid i ärende ${number}`)).toHaveCount(0)
  await second.goto('/vecka')
  await plain.getByRole('button', { name: 'Ångra' }).click()
  await expect(plain.getByText('5 tim kvar').first()).toBeVisible()
  await second.reload()
  await expect(second.getByText(new RegExp(number.replaceAll('-', '.')))).toHaveCount(0)
})

const PLAIN = { javaScriptEnabled: false, viewport: { width: 360, height: 760 } }

/** Logs what has been worked so far. */
async function worked({ number, advisorId }: OwnCase, minutes: readonly number[]) {
  const token = await sessionFor(advisorId)
  const { day } = await one<{ day: string }>(`SELECT today()::text AS day`)
  for (const duration of minutes) {
    const fields = {
      number,
      requestId: randomUUID(),
      duration: String(duration),
      activity: 'call',
      workedOn: day,
      note: '',
    }
    const answer = await callAction(builtActions().get('logTimeAction') ?? '', fields, {
      token,
      path: `/arenden/${number}`,
    })
    expect(answer.codes).toEqual([])
  }
}

async function fillMeeting(page: Page, number: string, minutes: string) {
  await page.goto(`/arenden/${number}/moten`)
  await page.getByLabel('Dag').fill(aDay())
  await page.getByLabel('Klockslag').fill('10')
  await page.getByLabel('Boka av stödet').fill(minutes)
  await page.getByLabel('Plats, länk eller telefonnummer').fill('Rummet intill')
  await page.getByRole('button', { name: 'Boka och bjud in' }).click()
}

test('two advisors want a company’s last half hour: one books it, the other is told before the meeting; then 4 h 50 min and 20 minutes more', async ({
  page,
  anotherBrowser,
}) => {
  const orgNumber = fictiveNumber()
  const about = { orgNumber, company: 'Sista Halvtimmen AB', upTo: 'verified' } as const
  const first = await ownCase(page, about)
  const second = await ownCase(page, { ...about, advisorAt: 1 })
  await worked(first, [120, 120, 30])
  const mails = (template: string, address: string) =>
    ask(`SELECT id FROM mail WHERE template = $1 AND to_address = $2`, [template, address])
  expect(await mails('hours-nearly-used', first.email)).toHaveLength(1)

  const books = await anotherBrowser(PLAIN)
  await signIn(books.context(), first.advisorId)
  await fillMeeting(books, first.number, '30')
  await expect(books.getByText('Bokat av stödet: 30 min').first()).toBeVisible()

  const told = await anotherBrowser(PLAIN)
  await signIn(told.context(), second.advisorId)
  await told.goto(`/arenden/${second.number}`)
  await expect(told.getByText(/30.min bokat/).first()).toBeVisible()
  await fillMeeting(told, second.number, '30')
  await expect(
    told.getByText('Det är 0 min kvar att boka av stödet. Boka mindre, eller lämna fältet tomt.').first(),
  ).toBeVisible()
  await expect(told.getByLabel('Boka av stödet')).toHaveValue('30')
  await noSidewaysScroll(told)

  await books.getByRole('link', { name: 'Ändra eller avboka' }).click()
  await books.getByText('Mötet blir inte av').click()
  await books.getByRole('button', { name: 'Avboka mötet' }).click()
  await worked(second, [20])

  const works = await anotherBrowser()
  await signIn(works.context(), first.advisorId)
  await works.goto(`/arenden/${first.number}`)
  await expect(works.getByText(/^Det är 10.min kvar av företagets stöd/)).toBeVisible()
  await works.getByLabel('Annan tid').fill('20')
  await works.getByRole('button', { name: 'Logga tiden' }).click()
  await expect(works.getByRole('heading', { name: 'Bara 10 min kvar av stödet' })).toBeVisible()
  await axe(works)
  const split = works.getByRole('button', { name: 'Logga 10 min och registrera 10 min utanför stödet' })
  await split.click()
  await expect(
    works.getByText(/10.min loggade\. 0.min kvar\. 10.min registrerade som tid utanför stödet\./),
  ).toBeVisible()
  await works.getByRole('button', { name: 'Ångra' }).click()
  await expect(works.getByText(/Tidposten är struken\. 10.min kvar\./)).toBeVisible()
  await works.getByLabel('Annan tid').fill('20')
  await works.getByRole('button', { name: 'Logga tiden' }).click()
  await split.click()
  await expect(works.getByText(/10.min loggade\. 0.min kvar\./)).toBeVisible()

  const company = await anotherBrowser(PLAIN)
  await signIn(company.context(), first.contactId)
  await company.goto(`/arenden/${first.number}`)
  await expect(company.getByText(/0.min kvar av 5.tim/).first()).toBeVisible()
  await expect(company.getByText(/utanför stödet/i)).toHaveCount(0)
  for (const template of ['hours-nearly-used', 'hours-used-up'])
    expect(await mails(template, first.email)).toHaveLength(1)
  // At an hour and at nothing, once each, to everybody who works for it.
  const notices = await ask<{ id: string }>(
    `SELECT n.person_id AS id FROM notice n JOIN cases c ON c.id = n.case_id WHERE n.kind = 'hours' AND c.number = ANY($1)`,
    [[first.number, second.number]],
  )
  for (const id of [first.leadId, first.advisorId, second.advisorId])
    expect(notices.filter((one) => one.id === id)).toHaveLength(2)
})
