import { aDay } from './support/a-day'
import { ask, one, signIn } from './support/demo'
import { pathInMail } from './support/mail-link'
import { ownCase } from './support/own-case'
import { axe, expect, noSidewaysScroll, test } from './support/test'

type Held = { minutes: number; meetings: number }

test('a company picks a time by link, without an account and without scripts', async ({ page, anotherBrowser }) => {
  const { number, advisorId, email } = await ownCase(page, { upTo: 'verified' })
  const held = () =>
    one<Held>(
      `SELECT coalesce(sum(e.minutes) FILTER (WHERE e.kind = 'hold' OR e.rev_kind = 'hold'), 0)::int AS minutes,
         (SELECT count(*)::int FROM meeting m WHERE m.case_id = c.id) AS meetings
       FROM cases c LEFT JOIN ledger_entry e ON e.case_id = c.id WHERE c.number = $1 GROUP BY c.id`,
      [number],
    )
  const plain = { javaScriptEnabled: false, viewport: { width: 360, height: 760 } }
  const advisor = await anotherBrowser(plain)
  await signIn(advisor.context(), advisorId)
  const [first, second] = [aDay(), aDay()]
  const offer = async () => {
    await advisor.goto(`/arenden/${number}/moten/tider`)
    await noSidewaysScroll(advisor)
    const times = [advisor.getByRole('group', { name: 'Första tiden' }), advisor.getByRole('group', { name: 'Andra tiden' })] // prettier-ignore
    await times[0]?.getByLabel('Dag').fill(first)
    await times[0]?.getByLabel('Klockslag').fill('10')
    await times[1]?.getByLabel('Dag').fill(second)
    await times[1]?.getByLabel('Klockslag').fill('snart')
    await advisor.getByLabel('Plats, länk eller telefonnummer').fill('Rummet intill')
    await advisor.getByRole('button', { name: 'Mejla tiderna till företaget' }).click()
    await expect(times[0]?.getByLabel('Klockslag') ?? advisor.locator('none')).toHaveValue('10')
    await times[1]?.getByLabel('Klockslag').fill('13.30')
    await advisor.getByRole('button', { name: 'Mejla tiderna till företaget' }).click()
    await expect(advisor.getByText('Väntar på svar, två tider')).toBeVisible()
  }

  await offer()
  expect(await held()).toEqual({ minutes: 0, meetings: 0 })
  await advisor.getByRole('button', { name: 'Dra tillbaka tiderna' }).click()
  await expect(advisor.getByText('Väntar på svar, två tider')).toHaveCount(0)
  const withdrawn = await pathInMail(email, 'times-offered')

  await offer()
  const path = await pathInMail(email, 'times-offered')
  const company = await anotherBrowser(plain)
  await company.goto(withdrawn)
  await expect(company.getByRole('heading', { name: 'Tiderna gäller inte längre' })).toBeVisible()

  // Whatever looks through the mail opens the link too, and nothing comes of it.
  await company.goto(path)
  await company.goto(path)
  expect(await held()).toEqual({ minutes: 0, meetings: 0 })
  expect(await company.locator('meta[name="robots"]').getAttribute('content')).toContain('noindex')
  await noSidewaysScroll(company)
  await page.context().clearCookies()
  await page.goto(path)
  await axe(page)
  await company.getByRole('button', { name: 'Välj tiden' }).click()
  await expect(company.getByText('Välj en av tiderna').first()).toBeVisible()

  const late = await anotherBrowser(plain)
  await late.goto(path)
  await late.getByRole('radio').nth(0).check()
  await company.getByRole('radio').nth(1).check()
  await company.getByRole('button', { name: 'Välj tiden' }).click()
  await expect(company.getByRole('heading', { name: 'Mötet är bokat' })).toBeVisible()
  await page.reload()
  await axe(page)
  await late.getByRole('button', { name: 'Välj tiden' }).click()
  await expect(late.getByRole('alert').getByText(/^En tid var redan vald/)).toBeVisible()
  await expect(late.getByRole('heading', { name: 'Mötet är bokat' })).toBeVisible()
  expect(await held()).toEqual({ minutes: 60, meetings: 1 })

  const mails = await ask<{ template: string }>(
    `SELECT template FROM mail WHERE to_address = $1 AND template = 'meeting-booked'`,
    [email],
  )
  expect(mails).toHaveLength(1)
  await advisor.goto(`/arenden/${number}`)
  await expect(advisor.getByText(/Bokat av stödet: 1.tim/).first()).toBeVisible()
})
