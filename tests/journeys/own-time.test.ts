import readExcel from 'read-excel-file/node'
import { one, signIn } from './support/demo'
import { roleId } from './support/demo-cases'
import { axe, expect, test } from './support/test'

/** An advisor with a case that takes time and room in its hours. */
const somebody = () =>
  one<{ advisor: string; number: string }>(
    `SELECT c.number, c.advisor_id AS advisor FROM cases c JOIN hour_account a ON a.id = c.account_id
     WHERE c.status = 'ongoing' AND NOT a.closed AND a.cap_minutes - a.balance >= 60
       AND EXISTS (SELECT FROM ledger_entry e WHERE e.case_id = c.id AND e.kind = 'work') ORDER BY c.number LIMIT 1`,
  )

test('a week is typed in, done, opened again without scripts, and in the month with its file', async ({
  page,
  anotherBrowser,
}) => {
  const { advisor, number } = await somebody()
  await signIn(page.context(), advisor)
  await page.goto('/vecka')
  const done = page.getByRole('button', { name: 'Klar med veckan' })
  await done.click()
  await expect(page.getByText('Veckan är sparad och klar.')).toBeVisible()
  await expect(page.getByText('Klar', { exact: true })).toBeVisible()
  await expect(done).toHaveCount(0)
  await axe(page)

  const plain = await anotherBrowser({ javaScriptEnabled: false })
  await signIn(plain.context(), advisor)
  await plain.goto(`/arenden/${number}`)
  await plain.getByRole('button', { name: '15 min', exact: true }).click()
  await plain.goto('/vecka')
  await expect(plain.getByText('Veckan är ändrad efter att du blev klar')).toBeVisible()
  await plain.getByRole('button', { name: 'Klar med veckan' }).click()
  await expect(plain.getByText('Veckan är sparad och klar.')).toBeVisible()
  await plain.getByRole('button', { name: 'Öppna veckan igen' }).click()
  await expect(plain.getByRole('button', { name: 'Klar med veckan' })).toBeVisible()

  await page.goto('/min-tid')
  await expect(page).toHaveURL(/\/min-tid\/\d{4}-\d\d$/)
  await expect(page.getByRole('table', { name: 'Per ärende' }).getByText(number)).toBeVisible()
  await expect(page.getByRole('link', { name: /^Vecka \d+: öppen$/ }).last()).toBeVisible()
  const file = await page.request.get(page.url().replace('/min-tid/', '/api/lists/own-time/'))
  expect(file.headers()['content-disposition']).toMatch(/filename="tid-\d{4}-\d\d\.xlsx"/)
  const sheets = await readExcel(await file.body())
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Sammanställning', 'Per ärende', 'Per dag', 'Poster'])
})

test('the lead approves an advisor’s month, and sees its file', async ({ page }) => {
  const { name, month } = await one<{ name: string; month: string }>(
    `SELECT p.name, to_char(e.worked_on, 'YYYY-MM') AS month FROM ledger_entry e JOIN person p ON p.id = e.advisor_id
     WHERE e.worked_on < date_trunc('month', today()::timestamp) AND NOT EXISTS (SELECT FROM month_sign_off s
       WHERE s.advisor_id = p.id AND s.month = date_trunc('month', e.worked_on::timestamp)) ORDER BY 2 DESC, 1 LIMIT 1`,
  )
  await signIn(page.context(), await roleId('project-lead'))
  await page.goto(`/ledning/manader?month=${month}`)
  await page.getByRole('table', { name: 'Rådgivarnas tid' }).getByRole('link', { name }).click()
  const approve = page.getByRole('button', { name: /^Godkänn/ })
  await approve.click()
  await expect(page.getByText(/godkände månaden/)).toBeVisible()
  await expect(approve).toHaveCount(0)
  await axe(page)
  const file = await page.request.get(page.url().replace('/ledning/manader/', '/api/lists/advisor-time/'))
  expect(file.status()).toBe(200)
})
