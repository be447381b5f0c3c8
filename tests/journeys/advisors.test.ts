import { one, signIn } from './support/demo'
import { roleId } from './support/demo-cases'
import { ownCase } from './support/own-case'
import { axe, expect, noSidewaysScroll, test } from './support/test'

test('what an advisor knows and the hours they have put them in order in the queue, with the reasons why', async ({
  page,
  anotherBrowser,
}) => {
  const mine = await ownCase(page, { company: 'Rangordnade Rör AB', upTo: 'opened' })
  const { id, name } = await one<{ id: string; name: string }>(
    `SELECT p.id, p.name FROM person p JOIN advisor_terms t ON t.advisor_id = p.id ORDER BY p.name LIMIT 1`,
  )
  const plain = await anotherBrowser({ javaScriptEnabled: false })
  await signIn(plain.context(), id)
  await plain.goto('/vecka')
  await plain.getByRole('link', { name: 'Kompetens och tid' }).click()
  await plain.getByRole('checkbox', { name: 'tigrinska' }).check()
  await plain.getByRole('button', { name: 'Spara' }).click()
  await expect(plain.getByRole('checkbox', { name: 'tigrinska' })).toBeChecked()

  const lead = await anotherBrowser()
  await signIn(lead.context(), await roleId('project-lead'))
  await lead.goto('/kompetens')
  await axe(lead)
  await noSidewaysScroll(lead)
  await lead.getByRole('link', { name }).click()
  await expect(lead.getByRole('checkbox', { name: 'tigrinska' })).toBeChecked()
  await lead.getByLabel('Timmar i en vanlig vecka').fill('heltid')
  await lead.getByRole('button', { name: 'Spara tid och arbetsgivare' }).click()
  await expect(lead.getByText(/^Skriv timmar med siffror/).first()).toBeVisible()
  await expect(lead.getByLabel('Timmar i en vanlig vecka')).toHaveValue('heltid')
  await lead.getByLabel('Timmar i en vanlig vecka').fill('0')
  await lead.getByRole('button', { name: 'Spara tid och arbetsgivare' }).click()
  await expect(lead.getByText('Sparat.')).toBeVisible()
  await axe(lead)

  await lead.goto(`/ledning/ko?visa=${mine.number}`)
  const row = lead.getByRole('listitem').filter({ has: lead.getByRole('button', { name: `Tilldela ${name}` }) })
  await expect(row).toContainText('Ingen ledig tid')
  await lead.getByText('Så här vägs det').click()
  await expect(lead.getByText('Kan branschen eller området')).toBeVisible()
  await axe(lead)
  await noSidewaysScroll(lead)
  await lead.getByRole('button', { name: `Tilldela ${name}` }).click()
  await expect(lead.getByText(`${mine.number}, Rangordnade Rör AB: tilldelat ${name}.`)).toBeVisible()
})

test('an advisor gives a case back without scripts, and it waits in the queue with what the next one needs to know', async ({
  page,
  anotherBrowser,
}) => {
  const mine = await ownCase(page, { company: 'Tillbaka Tak AB', upTo: 'assigned' })
  const scripted = await anotherBrowser()
  await signIn(scripted.context(), mine.advisorId)
  await scripted.goto(`/arenden/${mine.number}/lamna-tillbaka`)
  await expect(scripted.getByLabel('Jag hinner inte')).toBeVisible()
  await axe(scripted)
  await noSidewaysScroll(scripted)

  const plain = await anotherBrowser({ javaScriptEnabled: false })
  await signIn(plain.context(), mine.advisorId)
  await plain.goto(`/arenden/${mine.number}`)
  await plain.getByRole('link', { name: 'Lämna tillbaka' }).click()
  await plain.getByLabel('Något annat, som jag beskriver').check()
  await plain.getByRole('button', { name: 'Lämna tillbaka ärendet' }).click()
  await expect(plain.getByLabel('Något annat, som jag beskriver')).toBeChecked()
  await plain.getByLabel('Till nästa rådgivare').fill('Kravmatrisen är klar.')
  await plain.getByRole('button', { name: 'Lämna tillbaka ärendet' }).click()
  await expect(plain).toHaveURL(/\/arbete\?klart=/)
  await expect(plain.getByRole('status').filter({ hasText: 'Klart.' })).toBeVisible()
  expect((await plain.request.get(`/arenden/${mine.number}`)).status()).toBe(404)

  const lead = await anotherBrowser()
  await signIn(lead.context(), mine.leadId)
  await lead.goto(`/ledning/ko?visa=${mine.number}`)
  await expect(lead.getByText('Har lämnat tillbaka ärendet')).toBeVisible()
  await lead.goto(`/arenden/${mine.number}`)
  await expect(lead.getByText('Kravmatrisen är klar.')).toBeVisible()
})
