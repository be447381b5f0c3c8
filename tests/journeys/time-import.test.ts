import type { Page } from '@playwright/test'
import readExcel from 'read-excel-file/node'
import { today } from '@/lib/calendar/days'
import { one, signIn } from './support/demo'
import { axe, expect, noSidewaysScroll, test } from './support/test'

/** An advisor with a case that takes time, with room in its hours, opened before today. */
const somebody = () =>
  one<{ advisor: string; number: string; left: number }>(
    `SELECT c.number, c.advisor_id AS advisor, (a.cap_minutes - a.balance)::int AS left FROM cases c
     JOIN hour_account a ON a.id = c.account_id JOIN case_standing s ON s.case_id = c.id
     WHERE c.status = 'ongoing' AND NOT a.closed AND s.mandate_verified AND a.cap_minutes - a.balance BETWEEN 30 AND 280
     ORDER BY c.number LIMIT 1`,
  )

async function send(page: Page, name: string, lines: readonly string[]) {
  await page.goto('/min-tid/las-in')
  const file = { name, mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${lines.join('\r\n')}`) }
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('button', { name: 'Läs filen' }).click()
}

test('an advisor’s file is seen row by row, completed, logged, and there already the second time', async ({ page }) => {
  const { advisor, number, left } = await somebody()
  const [day, mark] = [today(), `Fil ${Date.now()}`]
  const lines = [
    'Dag;Ärende;Tid;Slag;Anteckning',
    `${day};${number};10;Möte;${mark}`,
    `${day};${number};0,5;Resa;${mark}`,
    `${day};${number};${left};Granskning;${mark}`,
    `${day};UA-2020-9999;30;Möte;${mark}`,
    `${day};${number};15;;${mark}`,
  ]
  await signIn(page.context(), advisor)
  await page.goto('/vecka')
  await page.getByRole('link', { name: 'Läs in tid från en fil' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Läs in tid från en fil' })).toBeVisible()
  await axe(page)
  const template = await page.request.get('/api/lists/time-template?as=xlsx')
  const [time, cases] = await readExcel(await template.body())
  expect(time?.data[0]).toEqual(['Dag', 'Ärende', 'Tid', 'Slag', 'Anteckning', 'Varför sent', 'Varför före ärendet'])
  expect(cases?.data.map(([own]) => own)).toContain(number)

  await send(page, 'tid.csv', lines)
  await expect(page.getByRole('heading', { level: 1, name: 'Så blir din fil' })).toBeVisible()
  const row = (line: number) => page.getByRole('row').filter({ hasText: new RegExp(`^\\s*${line}\\s*`) })
  await expect(page.getByText('10 min utanför: sedan är taket nått')).toBeVisible()
  await expect(page.getByText('30 min utanför stödet')).toBeVisible()
  await expect(page.getByText('Ärendet finns inte, eller så får du inte se det.')).toBeVisible()
  await expect(page.getByText('Välj vad du gjorde', { exact: true })).toBeVisible()
  await axe(page)
  await noSidewaysScroll(page)
  await page.getByLabel('Vad gjorde du?').selectOption('Samtal')
  await page.getByRole('button', { name: 'Läs om raderna' }).click()
  await expect(page.getByText('15 min utanför stödet: taket är nått')).toBeVisible()
  await page.getByRole('button', { name: 'Logga alla 4 rader' }).click()
  await expect(page.getByText('4 rader är loggade')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Rader som är kvar' })).toBeVisible()
  await expect(row(5)).toHaveCount(1)
  await axe(page)
  await page.getByRole('link', { name: 'Till månaden' }).click()
  await expect(page.getByRole('table', { name: 'Per ärende' }).getByText(number)).toBeVisible()

  await send(page, 'tid.csv', lines.slice(0, 4))
  await expect(page.getByText('Redan loggad')).toHaveCount(3)
  await expect(page.getByText('Ingen rad kan loggas som den är.')).toBeVisible()
  await page.getByRole('button', { name: 'Släng filen' }).click()
  await expect(page).toHaveURL(/\/min-tid\/las-in$/)
})

test('without scripts a tracker’s file is sent, its rows chosen and logged, and a wrong one told of', async ({
  anotherBrowser,
}) => {
  const { advisor, number } = await one<{ advisor: string; number: string }>(
    `SELECT c.number, c.advisor_id AS advisor FROM cases c JOIN hour_account a ON a.id = c.account_id
     JOIN case_standing s ON s.case_id = c.id
     WHERE c.status = 'ongoing' AND NOT a.closed AND s.mandate_verified AND a.cap_minutes - a.balance >= 60 ORDER BY c.number DESC LIMIT 1`,
  )
  const page = await anotherBrowser({ javaScriptEnabled: false })
  await signIn(page.context(), advisor)
  await send(page, 'bilder.csv', ['Namn;Ålder', 'Eva;3'])
  await expect(page.getByRole('alert').getByText('Vi känner inte igen filens rubriker.')).toBeVisible()

  const [day, mark] = [today(), `Toggl ${Date.now()}`]
  await send(page, 'Toggl.csv', [
    'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags',
    `Eva,eva@example.test,Kund,${number},,${mark},No,${day},09:00:00,${day},09:12:31,00:12:31,Samtal`,
    `Eva,eva@example.test,Kund,${number},,${mark},No,${day},10:00:00,${day},10:07:00,00:07:00,Möte`,
  ])
  await expect(page.getByText('Export från Toggl, 2 rader. Inget är loggat än.')).toBeAttached()
  await expect(page.getByText('13 min stödtid')).toBeVisible()
  await page.getByRole('checkbox', { name: 'Välj rad 2' }).uncheck()
  await page.getByRole('button', { name: 'Logga valda rader' }).click()
  await expect(page.getByText('En rad är loggad')).toBeVisible()
  await expect(page.getByText('13 min stödtid')).toBeVisible()
  await page.getByRole('button', { name: 'Logga raden' }).click()
  await expect(page.getByText('En rad är loggad')).toBeVisible()
  await expect(page.getByRole('checkbox')).toHaveCount(0)
})

test('a long file shows how far it has got, goes on by itself, and comes to its end', async ({ page }) => {
  const { advisor, number } = await somebody()
  await signIn(page.context(), advisor)
  const mark = `Lång ${Date.now()}`
  const lines = Array.from({ length: 3_000 }, (_, at) => `${today()};${number};1;Resa;${mark} ${at}`)
  await send(page, 'lang.csv', ['Dag;Ärende;Tid;Slag;Anteckning', ...lines])
  await page.getByRole('button', { name: 'Logga alla 3 000 rader' }).click()
  await expect(page.getByRole('progressbar')).toBeVisible()
  await axe(page)
  await expect(page.getByText('3 000 rader är loggade')).toBeVisible({ timeout: 180_000 })
})
