import { signIn } from './support/demo'
import { aDay } from './support/a-day'
import { ownCase } from './support/own-case'
import { axe, expect, noSidewaysScroll, test } from './support/test'
import { changeUntold } from './support/untold'

test('an advisor’s Friday on a phone: a meeting, a call, what a search finds, and the week', async ({
  page,
  anotherBrowser,
}) => {
  const { number, advisorId } = await ownCase(await anotherBrowser(), { company: 'Fredag Fasad AB', upTo: 'verified' })
  await page.setViewportSize({ width: 360, height: 640 })
  await signIn(page.context(), advisorId)

  await page.goto(`/arenden/${number}`)
  await page.getByRole('link', { name: 'Boka möte' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Boka möte' })).toBeVisible()
  await page.getByLabel('Dag').fill(aDay())
  await page.getByLabel('Klockslag').fill('10')
  await page.getByLabel('Längd').fill('45')
  await page.getByLabel('Boka av stödet').fill('45')
  await page.getByLabel('Plats, länk eller telefonnummer').fill('Fasadens kontor')
  await page.getByRole('button', { name: 'Boka och bjud in' }).click()
  await expect(page.getByText(/Bokat av stödet: 45.min/).first()).toBeVisible()
  await changeUntold('meeting', `UPDATE meeting SET starts_at = now() - interval '1 minute', sequence = sequence + 1
    WHERE status = 'booked' AND case_id = (SELECT id FROM cases WHERE number = '${number}')`) // prettier-ignore

  // What was used becomes work in one tap, and the rest goes back.
  await page.goto('/arbete')
  await expect(page.getByRole('link', { name: /^Möte \d\d\.\d\d · Fredag Fasad AB/ })).toBeVisible()
  await axe(page)
  await noSidewaysScroll(page)
  await page
    .getByRole('form', { name: 'Logga mötet, Fredag Fasad AB' })
    .getByRole('button', { name: /Logga 45.min/ })
    .click()
  await expect(page.getByText(/45.min loggade\. 4.tim 15.min kvar\./)).toBeInViewport()

  // A call, rung from the list.
  await page.goto(`/arbete?q=${number}`)
  await page.evaluate(() => addEventListener('click', (event) => event.preventDefault()))
  await page.getByRole('link', { name: `Ring ärende ${number}` }).click()
  await page.evaluate(() => {
    const call = JSON.parse(sessionStorage.getItem('ua-call') ?? '{}') as object
    sessionStorage.setItem('ua-call', JSON.stringify({ ...call, startedAt: Date.now() - 24 * 60_000 }))
  })
  await page.reload()
  await page.getByRole('link', { name: `Logga tid ärende ${number}` }).click()
  await expect(page.getByText(/^Samtal sedan \d\d\.\d\d – logga 24.min\?$/)).toBeInViewport()
  await page.getByRole('button', { name: /Logga samtalet, 24.min/ }).click()
  await expect(page.getByText(/24.min loggade\. 3.tim 51.min kvar\./)).toBeInViewport()
  await page.getByRole('button', { name: 'Ångra' }).click()
  await expect(page.getByText(/Tidposten är struken\. 4.tim 15.min kvar\./)).toBeInViewport()

  await page.goto('/sok')
  await page.getByRole('main').getByRole('textbox').fill('Fredag Fasad')
  await page.getByRole('main').getByRole('textbox').press('Enter')
  await page.getByRole('link', { name: `Logga tid ärende ${number}` }).click()
  await page.getByRole('button', { name: '15 min', exact: true }).click()
  await expect(page.getByText(/15.min loggade\. 4.tim kvar\./)).toBeInViewport()

  await page.goto('/vecka')
  await noSidewaysScroll(page)
  const cell = page.locator(`input[data-cell][name*="${number}"]:visible`).first()
  await expect(cell).toBeVisible()
  await cell.fill('60')
  await page.getByRole('button', { name: 'Spara veckan' }).click()
  await expect(page.getByText('Veckan är sparad.')).toBeVisible()
})
