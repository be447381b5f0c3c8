import { axe } from './support/axe'
import { one, signIn, staff } from './support/demo'
import { expect, test } from './support/test'

test('links two registrations of a company without scripts, and ends the link', async ({ anotherBrowser }) => {
  // A linked company is told by its latest case.
  const [ours = '', theirs = ''] = await Promise.all(
    [0, 1].map(async (place) => {
      const { number } = await one<{ number: string }>(
        `SELECT number FROM (SELECT DISTINCT ON (company_id) number, status, company_id FROM cases ORDER BY company_id, opened_at DESC) c
         WHERE status = 'ongoing' AND NOT EXISTS (
           SELECT FROM company_link l WHERE l.ended_at IS NULL AND c.company_id IN (l.company_id, l.same_as_id))
         ORDER BY number OFFSET $1 LIMIT 1`,
        [place],
      )
      return number
    }),
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
