import { signIn, staff } from './support/demo'
import { axe, expect, noSidewaysScroll, openOwnMenu, test } from './support/test'

const MISSING = [
  ['/finns-inte', 'sv', 'Sidan finns inte'],
  ['/en/not-here', 'en', 'There is no such page'],
  ['/arenden/UA-1999-0001', 'sv', 'Sidan finns inte'],
  ['/en/cases/UA-1999-0001', 'en', 'There is no such page'],
  ['/sv/%E0%A4%A', 'sv', ''],
] as const

for (const [address, lang, heading] of MISSING) {
  test(`${address} is kindly said not to be there`, async ({ page, allowInConsole }) => {
    allowInConsole(/40[04]/)
    const [lead] = await staff('project-lead')
    await signIn(page.context(), lead?.id ?? '')
    const answer = await page.goto(address)
    expect([400, 404]).toContain(answer?.status())
    if (!heading) return
    expect(answer?.headers()['x-request-id']).toBeTruthy()
    await expect(page.locator('html')).toHaveAttribute('lang', lang)
    await expect(page.getByRole('heading', { name: heading })).toBeVisible()
    await axe(page)
    await noSidewaysScroll(page)
    await page.getByRole('link', { name: lang === 'sv' ? 'Till startsidan' : /start page|home/i }).click()
    await expect(
      page.getByRole('heading', { level: 1, name: lang === 'sv' ? 'Få hjälp att lämna anbud' : /bid/ }),
    ).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', lang)
  })
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the other language keeps the filters and the page', async ({ page }) => {
    const [lead] = await staff('project-lead')
    await signIn(page.context(), lead?.id ?? '')
    await page.goto('/arenden?status=closed&sort=company&q=%C3%A5kla%26co')
    await openOwnMenu(page)
    await page.getByRole('link', { name: 'In English' }).click()
    await expect(page).toHaveURL(/\/en\/cases\?status=closed&sort=company&q=%C3%A5kla%26co$/)
    await openOwnMenu(page)
    await page.getByRole('link', { name: 'Svenska' }).click()
    await expect(page).toHaveURL(/\/arenden\?status=closed&sort=company&q=%C3%A5kla%26co$/)
  })
})

test('the other language is the same place, and stays chosen', async ({ page }) => {
  const [lead] = await staff('project-lead')
  await signIn(page.context(), lead?.id ?? '')
  await page.goto('/arenden?status=closed&sort=company')
  await openOwnMenu(page)
  await page.getByRole('link', { name: 'In English' }).click()
  await expect(page).toHaveURL(/\/en\/cases\?status=closed&sort=company$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.getByRole('link', { name: 'Search', exact: true }).click()
  await expect(page).toHaveURL(/\/en\/search$/)
  await openOwnMenu(page)
  await page.getByRole('link', { name: 'Svenska' }).click()
  await expect(page).toHaveURL(/\/sok$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'sv')
})
