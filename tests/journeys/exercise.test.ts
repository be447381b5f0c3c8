import { addDays, today } from '@/lib/calendar/days'
import { readHost } from '@/lib/config/read-host'
import { ask, signIn, staff } from './support/demo'
import { ownCase } from './support/own-case'
import { axe, expect, noSidewaysScroll, test } from './support/test'

const place = readHost().municipalities[0] ?? { name: '', code: '' }

test('a lead asks who could deliver, a company answers on a phone without scripts, and a buyer is given what it agrees to', async ({
  page,
  anotherBrowser,
}) => {
  const [name, what] = [`=Övade ${Date.now()} AB`, `Pumpar ${Date.now()}`]
  const { contactId } = await ownCase(page, { company: name, upTo: 'verified' })
  const company = await anotherBrowser({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
  await signIn(company.context(), contactId)
  await company.goto('/beredskap/ny')
  await company.getByLabel('Vad kan ni leverera?').selectOption('42')
  await company.getByRole('checkbox', { name: place.name, exact: true }).check()
  await company.getByLabel('Räknat i').selectOption('pieces')
  await company.getByLabel('Per dygn').check()
  await company.getByLabel('I vanliga fall').fill('4')
  await company.getByLabel('Som mest').fill('9')
  await company.getByLabel('Hur snart kan den första').selectOption('24')
  await company.getByLabel('De som arbetar här', { exact: true }).check()
  await company.getByLabel('Till och med vilken dag').fill(addDays(today(), 100))
  await company.getByRole('button', { name: 'Spara' }).click()
  await expect(company.getByText('4 stycken per dygn, som mest 9')).toBeVisible()
  await company.context().clearCookies()

  const lead = await anotherBrowser()
  await signIn(lead.context(), (await staff('project-lead'))[0]?.id ?? '')
  await lead.goto(`/beredskapsregister/ovningar/ny?division=42&place=${place.code}`)
  await axe(lead)
  await lead.getByLabel('Vad behövs?').fill(what)
  await lead.getByLabel('Hur mycket?').fill('20')
  await lead.getByLabel('Räknat i').selectOption('pieces')
  await lead.getByLabel('Inom vilken tid?').selectOption('48')
  await lead.getByRole('button', { name: 'Skicka frågan' }).click()
  await expect(lead.getByRole('heading', { level: 1, name: what })).toBeVisible()
  await expect(lead.getByRole('row', { name: new RegExp(name.slice(1)) })).toContainText('Har inte svarat')

  const [mail] = await ask<{ address: string }>(
    `SELECT m.to_address AS address FROM mail m JOIN exercise_asked a ON a.id::text = m.params ->> 'askedId'
     JOIN exercise e ON e.id = a.exercise_id WHERE e.what = $1 AND m.person_id = $2`,
    [what, contactId],
  )
  await lead.goto('/utkorg')
  const sent = lead
    .getByRole('listitem')
    .filter({ hasText: mail?.address ?? '?' })
    .filter({ hasText: 'kan ni leverera?' })
  const link = (await sent.first().locator('a[href*="/kan-ni-leverera/"]').getAttribute('href')) ?? ''
  await company.goto(link)
  await expect(company.getByText(`Övning, till ${name}`)).toBeVisible()
  await company.getByLabel('Ja', { exact: true }).check()
  await company.getByLabel('Hur mycket kan ni leverera?').fill('många')
  await company.getByRole('button', { name: 'Skicka svaret' }).click()
  await expect(company.getByText('Skriv ett helt tal mellan 1 och 1 000 000').first()).toBeVisible()
  await noSidewaysScroll(company)
  await company.getByLabel('Hur mycket kan ni leverera?').fill('12')
  await company.getByLabel('Inom vilken tid?').selectOption('24')
  await company.getByLabel('Vill ni lägga till något?').fill('=2+2')
  await company.getByRole('button', { name: 'Skicka svaret' }).click()
  await expect(company.getByRole('heading', { level: 1, name: 'Tack för svaret' })).toBeVisible()
  await expect(company.getByText('De som leder projektet', { exact: true })).toBeVisible()

  // What is refused of a change is seen, though the form's disclosure is drawn closed.
  await company.getByText('Vill ni ändra svaret?').click()
  await company.getByLabel('Hur mycket kan ni leverera?').fill('-1')
  await company.getByLabel(/^Svaret får visas för en offentlig köpare/).check()
  await company.getByRole('button', { name: 'Ändra svaret' }).click()
  await expect(company.getByText('Skriv ett helt tal mellan 1 och 1 000 000').first()).toBeVisible()
  await company.getByLabel('Hur mycket kan ni leverera?').fill('15')
  await company.getByRole('button', { name: 'Ändra svaret' }).click()
  await expect(company.getByText('De som leder projektet och offentliga köpare')).toBeVisible()
  await noSidewaysScroll(company)

  await lead.goto('/beredskapsregister/ovningar')
  await lead.getByRole('link', { name: what }).click()
  const row = lead.getByRole('row', { name: new RegExp(name.slice(1)) })
  await expect(row).toContainText('15 stycken')
  await expect(row).toContainText('Får visas för köpare')
  await axe(lead)
  const address = lead.url().split('/').at(-1) ?? ''
  const file = async (more = '') => (await lead.request.get(`/api/lists/exercise/${address}?as=csv${more}`)).text()
  expect(await file('&for=buyers')).toContain(`'${name};${place.name};Ja;15;24;'=2+2;${what};20;48`)
  expect(await file()).toContain(`'${name}`)
  await lead.getByRole('button', { name: 'Avsluta nu' }).click()
  await expect(lead.getByText('Avslutad', { exact: true })).toBeVisible()
  await company.goto(link)
  await expect(company.getByRole('heading', { level: 1, name: 'Övningen är avslutad' })).toBeVisible()
})
