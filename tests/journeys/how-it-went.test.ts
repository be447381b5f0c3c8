import { createHash, randomBytes } from 'node:crypto'
import { ask, one, signIn } from './support/demo'
import { ownCase } from './support/own-case'
import { axe, expect, noSidewaysScroll, test } from './support/test'
import { changeUntold } from './support/untold'

/** As the job does in office hours, once the deadline has passed: the link is in the mail alone. */
async function asked(number: string, kind: 'outcome' | 'satisfaction' = 'outcome'): Promise<string> {
  const { id } = await one<{ id: string }>('SELECT id FROM cases WHERE number = $1', [number])
  const token = randomBytes(32).toString('base64url')
  const hash = createHash('sha256').update(token).digest('hex')
  await changeUntold(
    'follow_up',
    `INSERT INTO follow_up (case_id, kind, step, token_hash, ends_at)
     SELECT case_id, kind, step, '${hash}', ends_at FROM follow_up_due WHERE case_id = '${id}' AND kind = '${kind}'`,
  )
  return kind === 'outcome' ? `/hur-gick-det/${token}` : `/tyck-till/${token}`
}

const passDeadline = (number: string) =>
  changeUntold(
    'procurement',
    `UPDATE procurement p SET bid_deadline_at = now() - interval '1 hour', bid_deadline_on = day_of(now() - interval '1 hour')
     FROM cases c WHERE c.procurement_id = p.id AND c.number = '${number}'`,
  )

const answers = (number: string) =>
  ask<{ bid: string; result: string | null }>(
    `SELECT a.bid, a.result FROM follow_up_answer a JOIN cases c ON c.id = a.case_id WHERE c.number = $1 ORDER BY a.answered_at`,
    [number],
  )

test('a company answers by link on a phone without scripts, first that nothing is known and then that it won', async ({
  page,
  anotherBrowser,
}) => {
  const { number, advisorId, leadId } = await ownCase(page, { upTo: 'verified' })
  await passDeadline(number)
  const path = await asked(number)
  const company = await anotherBrowser({ javaScriptEnabled: false, viewport: { width: 360, height: 760 } })

  // Whatever looks through the mail opens the link too, and nothing comes of it.
  await company.goto(path)
  await company.goto(path)
  expect(await answers(number)).toEqual([])
  expect(await company.locator('meta[name="robots"]').getAttribute('content')).toContain('noindex')
  await noSidewaysScroll(company)
  await page.context().clearCookies()
  await page.goto(path)
  await axe(page)

  await company.getByLabel('Ja', { exact: true }).check()
  await company.getByRole('button', { name: 'Spara svaret' }).click()
  await expect(company.getByText('Välj hur det gick').first()).toBeVisible()
  await expect(company.getByLabel('Ja', { exact: true })).toBeChecked()
  const late = await anotherBrowser({ javaScriptEnabled: false })
  await late.goto(path)
  for (const browser of [company, late]) {
    await browser.getByLabel('Ja', { exact: true }).check()
    await browser.getByLabel('Inget besked än').check()
    await browser.getByRole('button', { name: 'Spara svaret' }).click()
    await expect(browser.getByRole('heading', { name: 'Tack för svaret' })).toBeVisible()
  }
  expect(await answers(number)).toEqual([{ bid: 'yes', result: 'none-yet' }])
  await noSidewaysScroll(company)
  await page.reload()
  await axe(page)

  await company.goto(path)
  await company.getByText('Rätta svaret').click()
  await company.getByLabel('Vi vann', { exact: true }).check()
  await company.getByRole('button', { name: 'Spara det rättade svaret' }).click()
  await expect(company.getByText('Vi frågar inte om det här anbudet igen.')).toBeVisible()
  await company.getByLabel('Vad är kontraktet värt?').fill('ungefär en miljon')
  await company.getByRole('button', { name: 'Spara det andra också' }).click()
  await expect(company.getByText('Skriv värdet i hela kronor').first()).toBeVisible()
  await company.getByLabel('Vad är kontraktet värt?').fill('1 200 000')
  await company.getByLabel('Hur många anbud kom in?').fill('4')
  await company.getByLabel('Krav på referenser').check()
  await company.getByLabel('Ni får kontakta oss om att berätta').check()
  await company.getByRole('button', { name: 'Spara det andra också' }).click()
  await expect(company.getByText(/1.200.000 kr/)).toBeVisible()
  await noSidewaysScroll(company)

  const advisor = await anotherBrowser({ viewport: { width: 360, height: 760 } })
  await signIn(advisor.context(), advisorId)
  await advisor.goto(`/arenden/${number}`)
  const card = advisor.getByRole('region', { name: 'Hur gick det med anbudet?' })
  await expect(card.getByText('Vi vann')).toBeVisible()
  await expect(card.getByText('Besvarat med länken i mejlet')).toBeVisible()
  await card.getByRole('link', { name: 'Rätta svaret' }).click()
  await expect(advisor.getByLabel('Vad är kontraktet värt?')).toHaveValue('1 200 000')
  await axe(advisor)
  await noSidewaysScroll(advisor)
  await advisor.getByLabel('Hur många anbud kom in?').fill('5')
  await advisor.getByRole('button', { name: 'Spara svaret' }).click()
  await expect(advisor.getByText('Inskrivet av')).toBeVisible()

  // Several rounds of the demo's story lie behind: what this company said is one of the answers.
  const lead = await anotherBrowser({ viewport: { width: 360, height: 760 } })
  await signIn(lead.context(), leadId)
  await lead.goto('/ledning/uppfoljning')
  const first = lead.getByRole('row', { name: /Vid sista dagen för anbud/ })
  await expect(first).toContainText('%')
  await axe(lead)
  await noSidewaysScroll(lead)
  await first.getByRole('link').last().click()
  await expect(lead.getByRole('link', { name: number }).first()).toBeVisible()
  await lead.goto('/ledning/uppfoljning')
  await lead
    .getByRole('row')
    .filter({ hasText: number })
    .getByRole('button', { name: /Börja på ett inlägg/ })
    .click()
  await expect(lead.getByLabel('Rubrik').first()).toHaveValue(/Så gick det för/)
})
