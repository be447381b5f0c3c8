import { randomUUID } from 'node:crypto'
import { builtActions, callAction } from './support/actions'
import { axe } from './support/axe'
import { one, sessionFor, signIn } from './support/demo'
import { fictiveNumber, today } from './support/matrix-values'
import { ownCase, type OwnCase } from './support/own-case'
import { expect, test } from './support/test'

async function logged({ number, advisorId }: OwnCase, duration: string): Promise<void> {
  const answer = await callAction(
    builtActions().get('logTimeAction') ?? '',
    { number, requestId: randomUUID(), duration, activity: 'meeting', workedOn: today(), note: '' },
    { token: await sessionFor(advisorId), path: `/arenden/${number}` },
  )
  expect(answer.codes).toEqual([])
}

test('merges two registrations without scripts; the old link leads right, and what is too much is dealt with', async ({
  page,
  anotherBrowser,
}) => {
  const name = `Dubbla Bolaget ${randomUUID().slice(0, 8)} AB`
  const from = await ownCase(page, { orgNumber: fictiveNumber(), company: name, upTo: 'verified' })
  const into = await ownCase(page, { orgNumber: fictiveNumber(), company: name, upTo: 'verified' })
  await logged(from, '180')
  await logged(into, '210')

  const lead = await anotherBrowser({ javaScriptEnabled: false })
  await signIn(lead.context(), into.leadId)
  await lead.goto(`/arenden/${into.number}/samma-foretag?other=${from.number}`)
  await lead.getByRole('radio', { name: 'Registrerat två gånger' }).check()
  await lead
    .getByRole('radiogroup', { name: /Vilken registrering/ })
    .getByRole('radio')
    .first()
    .check()
  await lead.getByRole('button', { name: 'Koppla ihop' }).click()
  await lead.getByRole('link', { name: /^Slå ihop/ }).click()
  await expect(lead.getByRole('heading', { level: 1 })).toHaveText('Slå ihop två registreringar')
  await expect(lead.getByText('1 tim 30 min ryms inte under taket.')).toBeVisible()
  await expect(lead.getByRole('link', { name: from.number })).toBeVisible()
  const planned = lead.url()
  await lead.getByRole('button', { name: 'Slå ihop' }).click()
  await expect(lead.getByText('Välj hur du vet att det är samma företag').first()).toBeVisible()
  await lead.getByRole('radio', { name: 'Det framgår av företagsregistret' }).check()
  await lead.getByRole('button', { name: 'Slå ihop' }).click()
  await expect(lead.getByText('Registreringarna är sammanslagna.')).toBeVisible()
  await expect(lead.getByText(/1\stim\s30\smin lades till i potten. 1\stim\s30\smin rymdes inte/)).toBeVisible()
  await lead.goto(planned)
  await expect(lead.getByRole('heading', { name: 'Sammanslaget' })).toBeVisible()
  expect(
    await one('SELECT count(DISTINCT company_id)::int AS companies FROM cases WHERE number = ANY($1)', [
      [from.number, into.number],
    ]),
  ).toEqual({ companies: 1 })

  // Who spoke for the registration that went follows their old link, and sees the pot of the one that stays.
  const contact = await anotherBrowser({ javaScriptEnabled: false })
  await signIn(contact.context(), from.contactId)
  await contact.goto(`/arenden/${from.number}`)
  await expect(
    contact.getByText(/Av tiden lades 3\stim till när företagets två registreringar slogs ihop/),
  ).toBeVisible()
  await expect(contact.getByRole('link', { name: into.number }).first()).toBeVisible()
  await contact.goto(`/en/cases/${from.number}`)
  await expect(contact.getByText(/Of the time, 3\sh came from/)).toBeVisible()

  const overview = await anotherBrowser()
  await signIn(overview.context(), into.leadId)
  await overview.goto('/ledning')
  await overview.getByRole('link', { name: 'Företag med tid över taket efter sammanslagning' }).click()
  const found = overview.getByRole('region', { name })
  await expect(found.getByText(/Just nu är det 1\stim\s30\smin för mycket/)).toBeVisible()
  await axe(overview)
  await found.getByRole('button', { name: 'Avklarat' }).click()
  await expect(found.getByText('Skriv vad ni kom fram till').first()).toBeVisible()
  await found.getByLabel('Vad kom ni fram till?').fill('Avstämt med företaget')
  await found.getByRole('button', { name: 'Avklarat' }).click()
  await expect(overview.getByText(/Avstämt med företaget/)).toBeVisible()
  await expect(overview.getByRole('region', { name })).toHaveCount(0)
})
