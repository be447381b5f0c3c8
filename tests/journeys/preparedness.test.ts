import { addDays, today } from '@/lib/calendar/days'
import { readHost } from '@/lib/config/read-host'
import { ask, signIn, staff } from './support/demo'
import { ownCase } from './support/own-case'
import { axe, expect, noSidewaysScroll, test } from './support/test'

const place = readHost().municipalities[0] ?? { name: '', code: '' }

const registered = (company: string) =>
  ask<{ peak: number; covers: string }>(
    `SELECT k.peak, k.covers FROM capability k JOIN company o ON o.id = k.company_id WHERE o.name = $1`,
    [company],
  )

test('a company says without scripts what it can deliver, is found by staff, and takes it away in one press', async ({
  page,
  anotherBrowser,
}) => {
  const name = `Beredda ${Date.now()} AB`
  const { contactId } = await ownCase(page, { company: name, upTo: 'verified' })
  const company = await anotherBrowser({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
  await signIn(company.context(), contactId)
  await company.goto('/mina')
  await company.getByRole('link', { name: 'Berätta vad ni kan' }).click()
  await expect(company.getByText(`${name} har inte lagt in något än.`)).toBeVisible()
  await company.getByRole('link', { name: 'Lägg till', exact: true }).click()

  // What is wrong is said beside its field, and what was typed stays.
  await company.getByLabel('Vad kan ni leverera?').selectOption('42')
  await company.getByLabel('I vanliga fall').fill('fyrtio')
  await company.getByRole('button', { name: 'Spara' }).click()
  await expect(company.getByText('Skriv ett helt tal mellan 1 och 1 000 000').first()).toBeVisible()
  await expect(company.getByText('Kryssa för minst en kommun.').first()).toBeVisible()
  await expect(company.getByLabel('I vanliga fall')).toHaveValue('fyrtio')
  await expect(company.getByLabel('Vad kan ni leverera?')).toHaveValue('42')
  await noSidewaysScroll(company)

  await company.getByRole('checkbox', { name: place.name, exact: true }).check()
  await company.getByLabel('Räknat i').selectOption('pieces')
  await company.getByLabel('Per dygn').check()
  await company.getByLabel('I vanliga fall').fill('40')
  await company.getByLabel('Som mest').fill('1 111')
  await company.getByLabel('Hur snart kan den första').selectOption('24')
  await company.getByLabel('Har reservkraft').check()
  await company.getByLabel('Telefon utanför kontorstid').fill('070-174 06 77')
  await company.getByLabel('De som arbetar här och offentliga köpare').check()
  await company.getByLabel('Till och med vilken dag').fill(addDays(today(), 100))
  await company.getByRole('button', { name: 'Spara' }).click()
  await expect(company.getByText('40 stycken per dygn, som mest 1 111')).toBeVisible()
  expect(await registered(name)).toEqual([{ peak: 1111, covers: 'staff-and-buyers' }])
  await noSidewaysScroll(company)

  const advisor = await anotherBrowser()
  await signIn(advisor.context(), (await staff('advisor'))[0]?.id ?? '')
  await advisor.goto(`/beredskapsregister?division=42&place=${place.code}&within=24&unit=pieces&per=day&least=1111`)
  await advisor.getByRole('link', { name, exact: true }).click()
  await expect(advisor.getByRole('link', { name: '070-174 06 77' })).toBeVisible()
  await axe(advisor)
  const kept =
    (await advisor.request.get('/api/lists/capabilities?division=42&as=csv').then((file) => file.text())) ?? ''
  expect(kept).toContain(name)
  expect(kept).not.toContain('070')
  await advisor.goto('/beredskapsregister?division=42&least=1112')
  await expect(advisor.getByText('Inget företag passar')).toBeVisible()

  // Two tabs: the second is told that the first was there before it.
  const second = await anotherBrowser()
  await signIn(second.context(), contactId)
  await second.goto('/beredskap')
  await axe(second)
  await second.getByRole('link', { name: /^Ändra/ }).click()
  await axe(second)
  await company.getByRole('link', { name: /^Ändra/ }).click()
  await company.getByLabel('Som mest').fill('2 222')
  await company.getByRole('button', { name: 'Spara' }).click()
  await expect(company.getByText('som mest 2 222')).toBeVisible()
  await second.getByLabel('Som mest').fill('3333')
  await second.getByRole('button', { name: 'Spara' }).click()
  await expect(second.getByText(/^En kollega ändrade uppgiften/).first()).toBeVisible()
  await expect(second.getByLabel('Som mest')).toHaveValue('3333')
  expect(await registered(name)).toEqual([{ peak: 2222, covers: 'staff-and-buyers' }])

  await company.getByRole('button', { name: /^Ta bort/ }).click()
  await expect(company.getByText(`${name} har inte lagt in något än.`)).toBeVisible()
  expect(await registered(name)).toEqual([])
  await advisor.goto('/beredskapsregister?division=42')
  await expect(advisor.getByRole('link', { name, exact: true })).toBeHidden()
  const lead = await anotherBrowser()
  await signIn(lead.context(), (await staff('project-lead'))[0]?.id ?? '')
  await lead.goto('/ledning/logg')
  await expect(lead.getByText('Tog bort en uppgift om vad företaget kan leverera i en kris.').first()).toBeVisible()
})

test('a contact whom nobody has checked is told so, and may say nothing yet', async ({ page, anotherBrowser }) => {
  const name = `Okontrollerade ${Date.now()} AB`
  const { contactId } = await ownCase(page, { company: name, upTo: 'opened' })
  const company = await anotherBrowser()
  await signIn(company.context(), contactId)
  await company.goto('/beredskap/ny')
  await expect(company).toHaveURL(/\/beredskap$/)
  await expect(company.getByText(`Vi behöver först kontrollera att du får företräda ${name}`)).toBeVisible()
  await axe(company)
})
