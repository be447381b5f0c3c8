import { one, signIn } from './support/demo'
import { ownCase } from './support/own-case'
import { axe, expect, noSidewaysScroll, test } from './support/test'

test('an advisor logs a meeting with a second advisor, sees first what it draws, and undoes it for both', async ({
  page,
  anotherBrowser,
}) => {
  const { number, advisorId } = await ownCase(page, { company: 'Gamma Glas AB', upTo: 'verified' })
  const other = await one<{ id: string; name: string }>(
    `SELECT p.id, p.name FROM person p JOIN staff_role r ON r.person_id = p.id AND r.role = 'advisor' AND r.revoked_at IS NULL
     WHERE p.id <> $1 AND p.deactivated_at IS NULL ORDER BY p.name LIMIT 1`,
    [advisorId],
  )
  const scripted = await anotherBrowser()
  await signIn(scripted.context(), advisorId)
  await scripted.goto(`/arenden/${number}/moten/tva-radgivare`)
  await axe(scripted)
  await noSidewaysScroll(scripted)
  await scripted.getByRole('button', { name: 'Visa vad som dras' }).click()
  await expect(scripted.getByText('Välj vem mer som var med').first()).toBeVisible()
  await scripted.getByLabel('Vem mer var med?').selectOption(other.id)
  await scripted.getByLabel('Hur länge').fill('5:30')
  await scripted.getByRole('button', { name: 'Visa vad som dras' }).click()
  await expect(scripted.getByText('Företaget har 5 tim kvar')).toBeVisible()
  await axe(scripted)
  await noSidewaysScroll(scripted)

  const plain = await anotherBrowser({ javaScriptEnabled: false })
  await signIn(plain.context(), advisorId)
  await plain.goto(`/arenden/${number}`)
  await plain.getByRole('link', { name: 'Två rådgivare var med' }).click()
  await plain.getByLabel('Vem mer var med?').selectOption(other.id)
  await plain.getByRole('button', { name: 'Visa vad som dras' }).click()
  await expect(plain.getByText(/^Skriv hur lång tid/).first()).toBeVisible()
  await expect(plain.getByLabel('Vem mer var med?')).toHaveValue(other.id)
  await plain.getByLabel('Hur länge').fill('45')
  await plain.getByRole('button', { name: 'Visa vad som dras' }).click()
  await expect(plain.getByText('45 min från Gamma Glas AB')).toBeVisible()
  await expect(plain.getByText('Rundans regel: ett möte med två rådgivare drar tiden en gång.')).toBeVisible()
  await expect(plain.getByText(`Din egen tid blir 45 min, och ${other.name} får lika mycket.`)).toBeVisible()
  await noSidewaysScroll(plain)
  await plain.getByLabel('Anteckning').fill('Gick igenom kravspecifikationen.')
  await plain.getByRole('button', { name: 'Dra 45 min och logga för er båda' }).click()
  await expect(plain.getByText(`${other.name} har fått lika mycket.`)).toBeVisible()
  await expect(plain.getByText(`Tillsammans med ${other.name}`).first()).toBeVisible()

  const second = await anotherBrowser()
  await signIn(second.context(), other.id)
  await second.goto('/vecka')
  await expect(second.getByText(new RegExp(number.replaceAll('-', '.'))).first()).toBeVisible()

  await plain.getByRole('button', { name: 'Ångra' }).click()
  await expect(plain.getByText('5 tim kvar').first()).toBeVisible()
  await second.reload()
  await expect(second.getByText(new RegExp(number.replaceAll('-', '.')))).toHaveCount(0)
})
