import ICAL from 'ical.js'
import { baseUrl, signIn, staff } from './support/demo'
import { axe, expect, test } from './support/test'

const fetchFeed = (address: string, held?: string) => {
  const { pathname } = new URL(address)
  return fetch(baseUrl() + pathname, { headers: held === undefined ? {} : { 'if-none-match': held } })
}
const events = (text: string) => new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent').length

test('an advisor makes an address of their calendar without scripts, another ends it, and it is closed', async ({
  page,
  anotherBrowser,
}) => {
  const advisor = (await staff('advisor'))[0]?.id ?? ''
  const plain = await anotherBrowser({ javaScriptEnabled: false })
  await signIn(plain.context(), advisor)
  await plain.goto('/konto')
  const address = async (word: RegExp) => {
    await plain.getByRole('button', { name: word }).click()
    return plain.getByLabel('Adress till din kalender').inputValue()
  }
  const first = await address(/^Gör en (ny )?adress/)
  const answer = await fetchFeed(first)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
  expect([answer.headers.get('x-robots-tag'), answer.headers.get('cache-control')]).toEqual(['noindex', 'private, no-cache']) // prettier-ignore
  expect(events(await answer.text())).toBeGreaterThanOrEqual(0)
  expect((await fetchFeed(first, answer.headers.get('etag') ?? '')).status).toBe(304)

  await plain.goto('/konto')
  await expect(plain.getByLabel('Adress till din kalender')).toHaveCount(0)
  const second = await address(/^Gör en ny adress/)
  expect([(await fetchFeed(first)).status, (await fetchFeed(second)).status]).toEqual([404, 200])

  await signIn(page.context(), advisor)
  await page.goto('/konto')
  await axe(page)
  await page.getByRole('button', { name: 'Stäng adressen' }).click()
  await expect(page.getByRole('button', { name: 'Gör en adress', exact: true })).toBeVisible()
  expect((await fetchFeed(second)).status).toBe(404)
})

test('anyone subscribes to the trainings', async ({ page }) => {
  await page.goto('/utbildningar')
  const link = page.getByRole('link', { name: 'Prenumerera på utbildningarna i din kalender' })
  const answer = await fetch(baseUrl() + (await link.getAttribute('href')))
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(events(await answer.text())).toBeGreaterThan(0)
  expect(answer.headers.get('etag')).toMatch(/^"/)
})
