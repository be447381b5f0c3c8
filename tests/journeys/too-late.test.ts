import { addDays, today } from '@/lib/calendar/days'
import { builtActions, callAction } from './support/actions'
import { axe } from './support/axe'
import { one, sessionFor, signIn } from './support/demo'
import { ownCase } from './support/own-case'
import { expect, inBothSizes, test } from './support/test'

test('a bid that closes too soon is answered the same day, with what still helps', async ({ page, anotherBrowser }) => {
  const { number, leadId, contactId } = await ownCase(await anotherBrowser(), { upTo: 'opened' })
  const { version } = await one<{ version: number }>(`SELECT version FROM cases WHERE number = $1`, [number])
  const closed = { buyerName: 'Provstads kommun', bidDeadlineOn: addDays(today(), -1) }
  const change = builtActions().get('changeProcurementAction') ?? ''
  const fields = { number, version: String(version), ...closed }
  expect(
    (await callAction(change, fields, { token: await sessionFor(leadId), path: `/arenden/${number}/upphandling` }))
      .codes,
  ).toEqual([])

  await signIn(page.context(), leadId)
  await page.goto(`/ledning/ko?visa=${number}`)
  await expect(page.getByRole('heading', { name: 'För sent i dag' })).toBeVisible()
  await axe(page)
  await page.getByRole('link', { name: 'Skriv färdigt svar' }).click()
  await expect(page.getByRole('textbox', { name: 'Meddelande till företaget' })).toHaveValue(
    /för kort tid kvar.*utbildningar/s,
  )
  await page.getByRole('link', { name: 'Avböj med färdigt svar' }).click()
  await expect(page.getByRole('radio', { name: /för kort tid kvar/ })).toBeChecked()
  await page.getByRole('radio', { name: 'Ingen särskild' }).check()
  await axe(page)
  const decline = page.getByRole('button', { name: 'Avböj ärendet' })
  await decline.click()
  // The reason stands in the form too: that it was sent is told by the form that went.
  await expect(decline).toBeHidden()
  await expect(page.getByText('Det är för kort tid kvar till sista dagen', { exact: true })).toBeVisible()

  const company = await anotherBrowser()
  await signIn(company.context(), contactId)
  await company.goto(`/arenden/${number}`)
  await inBothSizes(company, async () => {
    await expect(company.getByText('Det är för kort tid kvar till sista dagen', { exact: true })).toBeVisible()
    await expect(company.getByText('Det här kan ändå hjälpa er:')).toBeVisible()
  })
  const next = await one<{ title: string; slug: string }>(
    `SELECT title_sv AS title, slug FROM training WHERE status = 'published' AND sign_up_closes_at > now() AND taken < seats
       AND NOT EXISTS (SELECT FROM training_registration r WHERE r.training_id = training.id AND r.status = 'waiting')
     ORDER BY starts_at LIMIT 1`,
  )
  await company
    .getByRole('listitem')
    .filter({ hasText: 'Nästa utbildning' })
    .getByRole('link', { name: next.title })
    .click()
  await expect(company.getByRole('heading', { level: 1 })).toHaveText(next.title)
})
