import { randomUUID } from 'node:crypto'
import { zone } from '@/lib/calendar/zone'
import { aDay } from './support/a-day'
import { builtActions, callAction } from './support/actions'
import { one, sessionFor, signIn } from './support/demo'
import { expect, test } from './support/test'
import { changeUntold } from './support/untold'

type Worked = { number: string; advisor: string; account: string; left: number }

const WITH_ROOM = `
  SELECT c.number, c.advisor_id AS advisor, a.id AS account, a.cap_minutes - a.balance AS left
  FROM cases c JOIN hour_account a ON a.id = c.account_id
  WHERE c.status = 'ongoing' AND NOT a.closed AND EXISTS (SELECT FROM ledger_entry e WHERE e.case_id = c.id AND e.kind = 'work')`

const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date())

function work(number: string, duration: number, more: Record<string, string> = {}) {
  return {
    number,
    requestId: randomUUID(),
    duration: String(duration),
    activity: 'call',
    workedOn: today(),
    note: '',
    ...more,
  }
}

test('logs once without scripts, says so, and takes it back', async ({ anotherBrowser }) => {
  const { number, advisor, account, left } = await one<Worked>(
    `${WITH_ROOM} AND a.cap_minutes - a.balance >= 15 ORDER BY c.number LIMIT 1`,
  )
  const balance = () => one(`SELECT balance FROM hour_account WHERE id = $1`, [account])
  const page = await anotherBrowser({ javaScriptEnabled: false })
  await signIn(page.context(), advisor)
  await page.goto(`/arenden/${number}`)
  await page.getByRole('button', { name: '15 min', exact: true }).click()
  await expect(page.getByText('15 min loggade.')).toBeVisible()
  await page.reload()
  await expect(page.getByText('15 min loggade.')).toBeVisible()
  expect(await balance()).toEqual({ balance: 300 - left + 15 })
  await page.getByRole('button', { name: 'Ångra' }).click()
  await expect(page.getByText('Tidposten är struken.')).toBeVisible()
  expect(await balance()).toEqual({ balance: 300 - left })
  const stranger = page.url().replace(/logged=.*/, `logged=${randomUUID()}`)
  await page.goto(stranger)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText('15 min loggade.')).toHaveCount(0)
})

test('lets 200 parallel posts of the real action fill the five hours and not a minute more', async () => {
  const { number, advisor, account, left } = await one<Worked>(`${WITH_ROOM} ORDER BY a.balance LIMIT 1`)
  const token = await sessionFor(advisor)
  const log = builtActions().get('logTimeAction') ?? ''
  let [waiting, saved, refused] = [Array.from({ length: 200 }, () => work(number, 5)), 0, 0]
  // Whoever is told that it could not be done now sends the same again, on a slow machine several times.
  for (let turns = 0; waiting.length > 0 && turns < 20; turns++) {
    const answers = await Promise.all(
      waiting.map(async (fields) => ({
        fields,
        ...(await callAction(log, fields, { token, path: `/arenden/${number}` })),
      })),
    )
    const full = answers.filter(({ codes }) => codes.includes('cap-reached'))
    saved += answers.filter(({ ok }) => ok).length
    refused += full.length
    waiting = answers.filter((answer) => !answer.ok && !full.includes(answer)).map(({ fields }) => fields)
  }
  expect(saved).toBe(Math.floor(left / 5))
  expect(saved + refused).toBe(200)
  const pot = await one<{ balance: number; sum: number }>(
    `SELECT balance, (SELECT sum(minutes)::int FROM ledger_entry WHERE account_id = a.id) AS sum FROM hour_account a WHERE id = $1`,
    [account],
  )
  expect(pot).toEqual({ balance: 300 - (left % 5), sum: 300 - (left % 5) })
})

test('lets one of two browsers have the last minutes and tells the other kindly', async ({ anotherBrowser }, info) => {
  const { number, advisor, account, left } = await one<Worked>(
    `${WITH_ROOM} AND a.cap_minutes - a.balance BETWEEN 20 AND 300 ORDER BY a.balance DESC, c.number LIMIT 1`,
  )
  const log = builtActions().get('logTimeAction') ?? ''
  if (left > 20) {
    const token = await sessionFor(advisor)
    for (let rest = left - 20; rest > 0; rest -= 120)
      await callAction(log, work(number, Math.min(rest, 120)), { token, path: `/arenden/${number}` })
  }
  const pages = await Promise.all([anotherBrowser(), anotherBrowser()])
  for (const page of pages) {
    await signIn(page.context(), advisor)
    await page.goto(`/arenden/${number}`)
    await expect(page.getByRole('button', { name: 'Logga 20 min (resten)' })).toBeVisible()
  }
  await Promise.all(pages.map((page) => page.getByRole('button', { name: 'Logga 20 min (resten)' }).click()))
  const saved = (page: (typeof pages)[number]) => page.getByText('20 min loggade. 0 min kvar.')
  const told = (page: (typeof pages)[number]) => page.getByRole('heading', { name: 'Stödet är slut' })
  await expect(saved(pages[0]).or(told(pages[0]))).toBeVisible()
  await expect(saved(pages[1]).or(told(pages[1]))).toBeVisible()
  expect((await saved(pages[0]).count()) + (await saved(pages[1]).count())).toBe(1)
  expect(await one(`SELECT balance FROM hour_account WHERE id = $1`, [account])).toEqual({ balance: 300 })

  const loser = (await told(pages[0]).count()) === 1 ? pages[0] : pages[1]
  await loser.getByRole('button', { name: 'Registrera 20 min utanför stödet' }).click()
  await expect(loser.getByText('20 min registrerade som tid utanför stödet.')).toBeVisible()
  expect(await one(`SELECT balance FROM hour_account WHERE id = $1`, [account])).toEqual({ balance: 300 })
  info.annotations.push({ type: 'case', description: number })
})

test('books a meeting without scripts, shows both what waits for it, and logs it in one tap', async ({
  anotherBrowser,
}) => {
  const { number, advisor, account, left, contact } = await one<Worked & { contact: string }>(
    WITH_ROOM.replace('SELECT', 'SELECT c.contact_id AS contact,') +
      ` AND a.cap_minutes - a.balance >= 60 AND c.contact_id IS NOT NULL AND case_contact_verified(c.id) AND NOT EXISTS (
         SELECT FROM meeting m JOIN cases k ON k.id = m.case_id WHERE k.account_id = a.id AND m.status = 'booked')
       ORDER BY c.number DESC LIMIT 1`,
  )
  const balance = () => one(`SELECT balance FROM hour_account WHERE id = $1`, [account])
  const page = await anotherBrowser({ javaScriptEnabled: false })
  await signIn(page.context(), advisor)
  await page.goto(`/arenden/${number}`)
  await page.getByRole('link', { name: 'Boka möte' }).first().click()
  await page.getByLabel('Dag').fill(aDay())
  await page.getByLabel('Klockslag').fill('10.00')
  await page.getByLabel('Boka av stödet').fill('45')
  await page.getByLabel('Plats, länk eller telefonnummer').fill('Rummet längst in')
  await page.getByRole('button', { name: 'Boka och bjud in' }).click()
  await expect(page.getByText('Bokat av stödet: 45 min').first()).toBeVisible()
  expect(await balance()).toEqual({ balance: 300 - left + 45 })

  const company = await anotherBrowser()
  await signIn(company.context(), contact)
  await company.goto(`/arenden/${number}`)
  await expect(company.getByText('Rummet längst in')).toBeVisible()
  await expect(company.getByRole('img', { name: /45 min bokat/ })).toBeVisible()

  await changeUntold('meeting', `UPDATE meeting SET starts_at = now() - interval '1 hour', sequence = sequence + 1
    WHERE status = 'booked' AND place = 'Rummet längst in'`) // prettier-ignore
  await page.goto(`/arenden/${number}`)
  await page.getByRole('button', { name: 'Logga 1 tim som möte' }).click()
  await expect(page.getByText('60 min loggade.').or(page.getByText('1 tim loggad'))).toBeVisible()
  expect(await balance()).toEqual({ balance: 300 - left + 60 })
})
