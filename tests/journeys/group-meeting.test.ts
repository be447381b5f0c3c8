import { signIn } from './support/demo'
import { ownCase } from './support/own-case'
import { axe, expect, noSidewaysScroll, test } from './support/test'

test('an advisor logs a meeting with two companies, sees first what it draws, and undoes it in both', async ({
  page,
  anotherBrowser,
}) => {
  const first = await ownCase(page, { company: 'Alfa Armering AB', upTo: 'verified' })
  const second = await ownCase(page, { company: 'Beta Betong AB', upTo: 'verified' })
  const scripted = await anotherBrowser()
  await signIn(scripted.context(), first.advisorId)
  await scripted.goto(`/arenden/${first.number}/moten/flera-foretag`)
  await axe(scripted)
  await noSidewaysScroll(scripted)
  await scripted.locator(`input[value="${second.number}"]`).check()
  await scripted.getByLabel('Hur länge').fill('5:30')
  await scripted.getByRole('button', { name: 'Visa vad som dras' }).click()
  await expect(scripted.getByText('har bara 5 tim kvar').first()).toBeVisible()
  await axe(scripted)
  await noSidewaysScroll(scripted)

  const plain = await anotherBrowser({ javaScriptEnabled: false })
  await signIn(plain.context(), first.advisorId)
  await plain.goto(`/arenden/${first.number}`)
  await plain.getByRole('link', { name: 'Flera företag var med' }).click()
  await plain.getByRole('button', { name: 'Visa vad som dras' }).click()
  await expect(plain.getByText(/^Skriv hur lång tid/).first()).toBeVisible()
  await plain.getByLabel('Hur länge').fill('45')
  await plain.getByRole('button', { name: 'Visa vad som dras' }).click()
  await expect(plain.getByText('Välj minst ett annat företag').first()).toBeVisible()
  await expect(plain.getByLabel('Hur länge')).toHaveValue('45')
  await plain.locator(`input[value="${second.number}"]`).check()
  await plain.getByRole('button', { name: 'Visa vad som dras' }).click()
  await expect(plain.getByText('45 min från Alfa Armering AB')).toBeVisible()
  await expect(plain.getByText('45 min från Beta Betong AB')).toBeVisible()
  await noSidewaysScroll(plain)
  await plain.getByLabel('Anteckning').fill('Gick igenom kravspecifikationen.')
  await plain.getByRole('button', { name: 'Dra 45 min från vart och ett av 2 företag' }).click()
  await expect(plain.getByText('Mötet är skrivet i 2 ärenden.')).toBeVisible()
  await plain.goBack()
  await expect(plain.getByRole('status').getByText('Det är redan loggat')).toBeVisible()
  await expect(plain.getByRole('button', { name: /^Dra / })).toHaveCount(0)
  await plain.goForward()

  await plain.goto(`/arenden/${second.number}`)
  await expect(plain.getByText('Del av ett möte med flera företag')).toBeVisible()
  await plain.goBack()
  await plain.getByRole('button', { name: 'Ångra' }).click()
  await plain.goto(`/arenden/${second.number}`)
  await expect(plain.getByText('5 tim kvar').first()).toBeVisible()
})
