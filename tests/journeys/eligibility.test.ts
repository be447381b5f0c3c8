import { axe } from './support/axe'
import { one, signIn } from './support/demo'
import { ownCase } from './support/own-case'
import { expect, inBothSizes, noSidewaysScroll, test } from './support/test'

test('a lead looks at whether a company may be helped, is told why not, and declines for that reason', async ({
  page,
  anotherBrowser,
}) => {
  const { number, leadId } = await ownCase(await anotherBrowser(), { upTo: 'opened' })
  await signIn(page.context(), leadId)
  await page.goto(`/ledning/ko?visa=${number}`)
  await expect(page.getByText('Inte prövad än.')).toBeVisible()
  await page.getByRole('link', { name: 'Pröva om företaget kan få stödet' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kan företaget få stödet?')
  await axe(page)
  await inBothSizes(page, async () => noSidewaysScroll(page))
  const people = page.getByRole('textbox', { name: /Årsarbetskrafter/ })
  await people.first().fill('sju')
  await people.nth(1).fill('243')
  await page.getByRole('button', { name: 'Spara prövningen' }).click()
  await expect(page.getByRole('textbox', { name: /Årsarbetskrafter/ }).first()).toHaveAttribute('aria-invalid', 'true')
  await expect(people.first()).toHaveValue('sju')
  await people.first().fill('7')
  await page.getByRole('button', { name: 'Spara prövningen' }).click()
  await expect(page.getByRole('heading', { name: /^Kan inte få stödet: stort företag/ })).toBeVisible()
  expect(
    await one(
      `SELECT e.result, e.size, e.rules FROM eligibility_check e JOIN cases c ON c.id = e.case_id WHERE c.number = $1`,
      [number],
    ),
  ).toEqual({
    ...{ result: 'not-eligible', size: 'large', rules: '2026-1' },
  })
  await page.goto(`/ledning/ko?visa=${number}`)
  await expect(page.getByText(/^Kan inte få stödet: stort företag/)).toBeVisible()
  await page.getByRole('link', { name: 'Avböj', exact: true }).click()
  await expect(page.getByRole('radio', { name: 'Företaget kan inte få stödet' })).toBeChecked()
})

test('the same by a plain form', async ({ anotherBrowser }) => {
  const page = await anotherBrowser({ javaScriptEnabled: false })
  const { number, leadId } = await ownCase(await anotherBrowser(), { upTo: 'opened' })
  await signIn(page.context(), leadId)
  await page.goto(`/arenden/${number}/kan-fa-stod`)
  const people = page.getByRole('textbox', { name: /Årsarbetskrafter/ }).first()
  await people.fill('många')
  await page.getByRole('button', { name: 'Spara prövningen' }).click()
  await expect(people).toHaveValue('många')
  await people.fill('4')
  await page
    .getByRole('textbox', { name: /Omsättning/ })
    .first()
    .fill('3,2')
  await page.getByRole('button', { name: 'Spara prövningen' }).click()
  await expect(page.getByRole('heading', { name: 'Kan få stödet: mikroföretag.' })).toBeVisible()
})
