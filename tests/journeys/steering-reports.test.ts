import readExcel from 'read-excel-file/node'
import { signIn } from './support/demo'
import { roleId } from './support/demo-cases'
import { ownCase } from './support/own-case'
import { axe, expect, noSidewaysScroll, test } from './support/test'

test('a lead writes the steering group’s report, freezes it, and it is the same whatever happens afterwards', async ({
  page,
  anotherBrowser,
}) => {
  await signIn(page.context(), await roleId('project-lead'))
  await page.goto('/ledning/rapporter')
  await page.getByRole('button', { name: 'Börja' }).click()
  await expect(page.getByRole('alert').getByRole('link')).toHaveAttribute('href', '#begin-name')
  await page.getByLabel('Vad heter rapporten?').fill('Inför styrgruppen i december')
  await page.getByRole('button', { name: 'Börja' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Utkast till rapport \d+$/ })).toBeVisible()
  await page.getByRole('textbox', { name: /^Sammanfattning/ }).fill('Fler bygger, färre städar.')
  await page.getByRole('button', { name: 'Spara' }).click()
  await expect(page.getByText('Sparat.')).toBeVisible()
  await axe(page)
  await noSidewaysScroll(page)

  // The rest without scripts: what was saved is there, and it is frozen by a plain form.
  const plain = await anotherBrowser({ javaScriptEnabled: false })
  await signIn(plain.context(), await roleId('project-lead'))
  await plain.goto(page.url())
  await expect(plain.getByRole('textbox', { name: /^Sammanfattning/ })).toHaveValue('Fler bygger, färre städar.')
  await plain.getByRole('button', { name: /^Frys för gott/ }).click()
  await expect(plain.getByText(/Fryst .+ av /)).toBeVisible()

  await page.reload()
  const frozen = async () => (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ')
  const before = await frozen()
  expect(before).toMatch(/[0-9a-f]{64}/)
  expect(before).toContain('Fler bygger, färre städar.')
  await axe(page)
  await noSidewaysScroll(page)
  await ownCase(await anotherBrowser(), { company: 'Efter Frysningen AB', upTo: 'assigned' })
  await page.reload()
  expect(await frozen()).toBe(before)

  // Its Excel: numbers are numbers. Its PDF is the page as it is printed, with its structure and its language.
  const sheet = await page.request.get(
    `${await page.getByRole('link', { name: 'Hämta som Excel' }).getAttribute('href')}`,
  )
  const figures = (await readExcel(await sheet.body())).find(({ sheet: name }) => name === 'Siffror')
  expect(figures?.data.flat().some((cell) => typeof cell === 'number')).toBe(true)
  const pdf = (await page.pdf({ format: 'A4', tagged: true })).toString('latin1')
  expect(pdf).toMatch(/\/StructTreeRoot/)
  expect(pdf).toMatch(/\/Lang \(sv/)

  // A steering member reads it, beside the one before.
  const member = await anotherBrowser()
  await signIn(member.context(), await roleId('steering-member'))
  await member.goto('/ledning/rapporter')
  await expect(member.getByRole('button', { name: 'Börja' })).toHaveCount(0)
  await member.getByRole('button', { name: 'Jämför' }).click()
  await expect(member.getByRole('columnheader', { name: 'Ändring' }).first()).toBeVisible()
  await axe(member)
  await member.goto(page.url())
  await expect(member.getByText('Fler bygger, färre städar.')).toBeVisible()
})
