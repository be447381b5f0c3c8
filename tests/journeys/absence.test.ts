import { one, signIn } from './support/demo'
import { roleId } from './support/demo-cases'
import { axe, expect, test } from './support/test'

const dayIn = (days: number) => one<{ day: string }>(`SELECT (today() + $1::int)::text AS day`, [days])

test('an advisor says when they are away, the lead sees it where cases are given, and it is taken back without scripts', async ({
  page,
  anotherBrowser,
}) => {
  const { advisor, name, number } = await one<{ advisor: string; name: string; number: string }>(
    `SELECT p.id AS advisor, p.name, c.number FROM person p JOIN cases c ON c.advisor_id = p.id
     WHERE c.status = 'ongoing' AND NOT EXISTS (SELECT FROM absence a WHERE a.advisor_id = p.id) ORDER BY p.name LIMIT 1`,
  )
  const [first, last] = [await dayIn(5), await dayIn(9)]
  const plain = await anotherBrowser({ javaScriptEnabled: false })
  await signIn(plain.context(), advisor)
  await plain.goto('/franvaro')
  await plain.getByLabel('Första dagen').fill(last.day)
  await plain.getByLabel('Sista dagen').fill(first.day)
  await plain.getByRole('button', { name: 'Spara frånvaron' }).click()
  await expect(plain.getByText('Sista dagen behöver vara samma dag som den första eller senare.').first()).toBeVisible()
  await expect(plain.getByLabel('Första dagen')).toHaveValue(last.day)
  await plain.getByLabel('Första dagen').fill(first.day)
  await plain.getByLabel('Sista dagen').fill(last.day)
  await plain.getByRole('button', { name: 'Spara frånvaron' }).click()
  await plain.goto('/arbete')
  await expect(plain.getByText(/^Du är borta/)).toBeVisible()

  await signIn(page.context(), await roleId('project-lead'))
  await page.goto(`/arenden/${number}/tilldela`)
  await expect(page.getByText(/är borta/)).toBeVisible()
  await page.goto('/franvaro')
  const row = page.getByRole('row', { name: new RegExp(`^${name}`) })
  await expect(row.getByRole('link', { name: 'Lämna över ärenden' })).toBeVisible()
  await axe(page)

  await plain.goto('/franvaro')
  await plain.getByRole('button', { name: /^Ta bort/ }).click()
  // Whom the advisor answers for stays.
  await expect(plain.getByRole('button', { name: /^Ta bort/ })).toHaveCount(0)
  await plain.goto('/arbete')
  await expect(plain.getByText(/^Du är borta/)).toHaveCount(0)
})
