import { axe } from './support/axe'
import { one, signIn, staff } from './support/demo'
import { expect, test } from './support/test'

test('links two registrations of a company without scripts, and ends the link', async ({ anotherBrowser }) => {
  const { ours, theirs } = await one<{ ours: string; theirs: string }>(
    `SELECT min(number) AS ours, max(number) AS theirs FROM cases WHERE status = 'ongoing'
     HAVING count(DISTINCT company_id) > 1`,
  )
  const [lead] = await staff('project-lead')
  const page = await anotherBrowser({ javaScriptEnabled: false })
  await signIn(page.context(), lead?.id ?? '')
  await page.goto(`/arenden/${ours}`)
  await page.getByRole('link', { name: 'Registrerat två gånger?' }).click()
  await page.getByLabel('Ett ärende hos det andra företaget').fill('UA-2020-9999')
  await page.getByRole('button', { name: 'Jämför' }).click()
  await expect(page.getByText('Det finns inget annat företag med ärendet UA-2020-9999.')).toBeVisible()
  await page.getByLabel('Ett ärende hos det andra företaget').fill(theirs.toLowerCase())
  await page.getByRole('button', { name: 'Jämför' }).click()
  await expect(page.getByText(/Tillsammans har de använt och bokat/)).toBeVisible()
  await page.getByRole('radio', { name: 'Bytt organisationsnummer' }).check()
  await page.getByRole('button', { name: 'Koppla ihop' }).click()
  await expect(page.getByText('Välj vilken registrering som gäller framöver').first()).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Bytt organisationsnummer' })).toBeChecked()
  await page
    .getByRole('radiogroup', { name: /Vilken registrering/ })
    .getByRole('radio')
    .last()
    .check()
  await page.getByRole('button', { name: 'Koppla ihop' }).click()
  await expect(page.getByRole('heading', { name: 'Ihopkopplat med' })).toBeVisible()
  await page.goto(`/arenden/${theirs}`)
  await expect(page.getByRole('link', { name: ours }).first()).toBeVisible()

  const drawn = await anotherBrowser()
  await signIn(drawn.context(), lead?.id ?? '')
  await drawn.goto(`/arenden/${ours}/samma-foretag?other=${theirs}`)
  await axe(drawn)
  await drawn.getByRole('button', { name: /Ta bort kopplingen/ }).click()
  await expect(drawn.getByRole('heading', { name: 'Ihopkopplat med' })).toHaveCount(0)
})
