import { signIn } from './support/demo'
import { fictiveNumber } from './support/matrix-values'
import { ownCase } from './support/own-case'
import { axe, expect, noSidewaysScroll, test } from './support/test'

test('a company sets hours aside for one of its cases, and the advisor of the other reads it before logging', async ({
  page,
  anotherBrowser,
}) => {
  const orgNumber = fictiveNumber()
  const first = await ownCase(page, { orgNumber, company: 'Delta Dörr AB', upTo: 'verified' })
  const second = await ownCase(page, { orgNumber, company: 'Delta Dörr AB', upTo: 'verified' })
  const company = await anotherBrowser({ javaScriptEnabled: false })
  await signIn(company.context(), first.contactId)
  await company.goto(`/arenden/${first.number}`)
  await company.getByRole('link', { name: 'Avsätt tid för ärendet' }).click()
  await noSidewaysScroll(company)
  await company.getByLabel('Minuter för det här ärendet').fill('6:00')
  await company.getByRole('button', { name: 'Spara' }).click()
  await expect(company.getByText(/^Så mycket finns inte att avsätta/).first()).toBeVisible()
  await expect(company.getByLabel('Minuter för det här ärendet')).toHaveValue('6:00')
  await company.getByLabel('Minuter för det här ärendet').fill('4:40')
  await company.getByRole('button', { name: 'Spara' }).click()
  await expect(company.getByText('4 tim 40 min är avsatt för det här ärendet')).toBeVisible()

  const advisor = await anotherBrowser()
  await signIn(advisor.context(), second.advisorId)
  await advisor.goto(`/arenden/${second.number}`)
  await expect(advisor.getByText('20 min är fria för det här ärendet.')).toBeVisible()
  await axe(advisor)
  await noSidewaysScroll(advisor)

  const lead = await anotherBrowser()
  await signIn(lead.context(), first.leadId)
  await lead.goto(`/arenden/${first.number}/avsatt-tid`)
  await axe(lead)
  await noSidewaysScroll(lead)
  await lead.getByLabel('Minuter för det här ärendet').fill('')
  await lead.getByRole('button', { name: 'Spara' }).click()
  await lead.waitForURL(new RegExp(`/${first.number}$`))
  await advisor.reload()
  await expect(advisor.getByText('fria för det här ärendet')).toHaveCount(0)
})
