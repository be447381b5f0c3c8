import { screen, within } from '@testing-library/react'
import { axe } from 'jest-axe'
import type { ShownDelivery } from '@/components/jobs/checkpoints'
import { JobsPage, type ShownCheckpoints } from '@/components/jobs/jobs-page'
import { readJobsQuery, type JobsQuery } from '@/components/jobs/jobs-query'
import type { ShownMail } from '@/components/jobs/mail-table'
import type { ShownSystem } from '@/components/jobs/system-state'
import type { ShownSchedule } from '@/components/jobs/schedule-table'
import type { MailState } from '@/lib/mail/mail-state'
import { drawInSwedish } from '../support/in-swedish'

const at = new Date('2026-11-23T08:00:00Z')
const none = { failed: 0, unsure: 0, queued: 0, sent: 0, kept: 0 }
const silent = jest.fn(async () => ({ status: 'idle' as const }))
const actions = { retry: silent, confirm: silent, retrySchedule: silent, askCheckpoint: silent }
const wellSystem: ShownSystem = {
  ...{ migrations: 'applied', guards: 'whole', newestMigration: { name: '20270105000000_work', at }, oddAccounts: 0 },
  ...{
    checkedAt: at,
    trail: { events: 3, streams: 1, rows: 5, checkedAt: at, late: false, faults: 0, known: 0, first: [] },
  },
}
const noCheckpoints: ShownCheckpoints = { on: true, newest: undefined, deliveries: [] }

const mail = (differing: Partial<ShownMail>): ShownMail => ({
  id: 'b1d0a6de-0000-4000-8000-000000000001',
  version: 4,
  state: 'failed',
  template: 'case-opened',
  subject: 'Vi har tagit emot ditt ärende UA-2026-0007',
  to: 'a…@example.se',
  queuedAt: at,
  sentAt: null,
  nextAt: at,
  attempts: 6,
  fault: 'ECONNECTION',
  ...differing,
})
const schedule = (differing: Partial<ShownSchedule>): ShownSchedule => ({
  id: 'b1d0a6de-0000-4000-8000-000000000002',
  name: 'remove-expired',
  everySeconds: 600,
  succeededAt: at,
  nextAt: at,
  failures: 0,
  failing: false,
  fault: null,
  ...differing,
})

async function draw(
  state: MailState,
  mails: ShownMail[],
  schedules: ShownSchedule[] = [],
  counts = none,
  of: Partial<JobsQuery> = {},
  checkpoints = noCheckpoints,
  shown?: ShownMail,
  system = wellSystem,
) {
  const query = { state, q: '', sort: 'when' as const, page: 1, ...of }
  const { container } = drawInSwedish(
    <main>
      <JobsPage
        {...{
          locale: 'sv',
          query,
          mails,
          schedules,
          counts,
          actions,
          checkpoints,
          system,
          views: [],
          perPage: 50,
          total: mails.length,
        }}
        shown={shown}
        list={{ search: silent, saveView: silent, removeView: silent }}
      />
    </main>,
  )
  expect(await axe(container)).toHaveNoViolations()
  return container
}

describe('what the system checks of itself', () => {
  const section = () => within(screen.getByRole('region', { name: 'Systemets egna kontroller' }))

  it('says what is well, with when it was looked at', async () => {
    await draw('sent', [])
    expect(section().getByText(/alla ändringar.*20270105000000_work, gjord 23 november 2026/)).toBeVisible()
    expect(section().getByText(/spärrar är de som de ska vara\. Kontrollerat 23 november 2026/)).toBeVisible()
    expect(section().getByText(/Varje företags timmar är summan.*Kontrollerat 23 november 2026/)).toBeVisible()
    expect(section().queryByRole('alert')).toBeNull()
  })

  it.each([
    [{ migrations: 'pending' as const }, /npm run db:migrate/],
    [{ guards: 'changed' as const }, /npm run db:check/],
    [{ oddAccounts: 2 }, /2 företags timmar är inte summan.*npm run audit:verify/],
  ])('says as an alert what is not: %j', async (fault, words) => {
    await draw('sent', [], [], none, {}, noCheckpoints, undefined, { ...wellSystem, ...fault })
    expect(section().getByRole('alert')).toHaveTextContent(words)
    // Before the mails.
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ id }) => id)).toContain('system')
    const headings = screen.getAllByRole('heading').map(({ textContent }) => textContent)
    expect(headings.indexOf('Systemets egna kontroller')).toBeLessThan(headings.indexOf('Inga skickade mejl än'))
  })

  it('calls nothing wrong that could not be asked', async () => {
    const unknown = { migrations: 'unknown', guards: 'unknown', newestMigration: null } as const
    await draw('sent', [], [], none, {}, noCheckpoints, undefined, { ...wellSystem, ...unknown })
    expect(section().queryByRole('alert')).toBeNull()
    expect(section().getByText('Det går inte att kontrollera databasens spärrar just nu.')).toBeVisible()
  })
})

describe('mails and jobs as the lead sees them', () => {
  it('tells why a mail failed and offers to send it again, with the version that was seen', async () => {
    await draw('failed', [mail({})], [], { ...none, failed: 1 })
    expect(screen.getByText('Mejlservern svarade inte')).toBeVisible()
    const form = screen.getByRole('button', { name: 'Skicka igen' }).closest('form')
    expect(form?.querySelector('input[name=version]') ?? null).toHaveValue('4')
    expect(screen.queryByRole('button', { name: 'Har kommit fram' })).toBeNull()
    expect(screen.getByRole('link', { name: /Misslyckade/ })).toHaveAttribute('aria-current', 'true')
    expect(screen.queryByRole('link', { name: /I utkorgen/ })).toBeNull()
  })

  it('offers to say that an unsure mail has arrived', async () => {
    await draw('unsure', [mail({ state: 'unsure' })])
    expect(screen.getByText('Mejlservern slutade svara')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Har kommit fram' })).toBeVisible()
  })

  it('shows one beside the others, with what can be done about it, and never its text', async () => {
    const one = mail({})
    await draw('failed', [one], [], none, {}, noCheckpoints, one)
    expect(screen.getByRole('link', { name: one.subject })).toHaveAttribute('aria-current', 'true')
    const pane = within(screen.getByRole('complementary', { name: one.subject }))
    expect(pane.getByText('Mejlservern svarade inte')).toBeVisible()
    expect(pane.getByText('ECONNECTION')).toBeVisible()
    expect(screen.getAllByRole('button', { name: 'Skicka igen' })).toHaveLength(1)
  })

  it('never offers to send a login link again', async () => {
    const link = mail({ id: 'b1d0a6de-0000-4000-8000-000000000003', template: 'login-link', fault: 'LINK_ENDED' })
    await draw('failed', [link])
    expect(screen.getByText('Personen kan be om en ny länk på inloggningssidan.')).toBeVisible()
  })

  it('stand in the order of a heading and are exported as they are shown', async () => {
    const container = await draw('failed', [mail({})], [], none, { q: 'ärende', sort: 'tries' })
    const heading = screen.getByRole('columnheader', { name: 'Försök' })
    expect(heading).toHaveAttribute('aria-sort', 'descending')
    const on = 'state=failed&q=%C3%A4rende'
    expect(within(heading).getByRole('link')).toHaveAttribute('href', `/ledning/jobb?${on}&sort=-tries`)
    const files = [...container.querySelectorAll<HTMLAnchorElement>('a[download]')].map((a) => a.getAttribute('href'))
    expect(files).toEqual(['xlsx', 'csv'].map((as) => `/api/lists/jobs?${on}&sort=tries&as=${as}`))
  })

  it('that no word finds lead back to all of the state', async () => {
    await draw('sent', [], [], none, { q: 'finns inte' })
    expect(screen.getByRole('link', { name: 'Visa alla i samma läge' })).toHaveAttribute(
      'href',
      '/ledning/jobb?state=sent',
    )
  })

  it('says kindly that a list is empty', async () => {
    await draw('queued', [])
    expect(screen.getByRole('heading', { name: 'Inga mejl väntar' })).toBeVisible()
    expect(screen.getByText(/Jobben kommer fram här när de har startat/)).toBeVisible()
  })

  it('tells how each job fares, and offers to run a failing one at once', async () => {
    const broken = schedule({ id: 'x', name: 'unheard-of', failures: 4, failing: true, fault: 'TypeError', everySeconds: 7200 }) // prettier-ignore
    await draw('sent', [mail({ state: 'sent', sentAt: at, fault: null })], [broken, schedule({})])
    const rowsOf = (name: string) => within(screen.getByRole('table', { name })).getAllByRole('row')
    const [[, first, ...more], [, second, ...others]] = [rowsOf('Jobb som inte fungerar'), rowsOf('Återkommande jobb')]
    expect([more, others]).toEqual([[], []])
    // Before the mails, which are many.
    const order = screen.getAllByRole('table').map((table) => table.querySelector('caption')?.textContent)
    expect(order[0]).toBe('Jobb som inte fungerar')
    expect(screen.getByRole('heading', { name: 'Ett jobb fungerar inte' })).toBeVisible()
    expect(first).toHaveTextContent(/unheard-of.*Varannan timme.*Fungerar inte.*4 misslyckade försök i rad.*Kör nu/)
    expect(second).toHaveTextContent(/Rensa det som har gått ut.*Var 10:e minut.*Fungerar/)
  })
})

test('without a state in the address, what needs a person comes first', () => {
  const all = { q: '', sort: 'when' }
  expect(readJobsQuery({}, none)).toEqual({ ...all, state: 'queued', page: 1 })
  expect(readJobsQuery({}, { ...none, sent: 4, unsure: 1 })).toEqual({ ...all, state: 'unsure', page: 1 })
  expect(readJobsQuery({ state: 'sent', page: '3' }, none)).toEqual({ ...all, state: 'sent', page: 3 })
  expect(readJobsQuery({ state: 'made-up', page: '-1' }, none)).toEqual({ ...all, state: 'queued', page: 1 })
})

describe('checkpoints as the lead sees them', () => {
  const delivery = (differing: Partial<ShownDelivery>): ShownDelivery => ({
    id: 'b1d0a6de-0000-4000-8000-000000000003',
    size: 1200,
    way: 'witness',
    target: 'witness.test/one',
    sentAt: null,
    attempts: 3,
    nextAt: at,
    fault: 'NO_ANSWER',
    ...differing,
  })

  it('tell what has not got out and when it is tried again', async () => {
    const id = (last: number) => `b1d0a6de-0000-4000-8000-00000000010${last}`
    await draw(
      'sent',
      [],
      [],
      none,
      {},
      {
        on: true,
        newest: { size: 1200, signedAt: at },
        deliveries: [
          delivery({}),
          delivery({ id: id(1), way: 'mail', target: '', sentAt: at, fault: null }),
          delivery({ id: id(2), way: 'folder', target: '', attempts: 0, fault: null }),
          delivery({ id: id(3), target: 'witness.test/two', fault: 'WITNESS_AHEAD' }),
        ],
      },
    )
    const row = (name: string) => within(screen.getByRole('row', { name: new RegExp(name) }))
    expect(row('witness.test/one').getByText(/NO_ANSWER/)).toBeVisible()
    expect(row('witness.test/two').getByText(/sett fler händelser/)).toBeVisible()
    expect(row('Mejl').getByText(/^Framme/)).toBeVisible()
    expect(row('Mapp').getByText('Skickas snart')).toBeVisible()
    expect(screen.getByText(/omfattar 1.200 händelser/)).toBeVisible()
    expect(screen.getByRole('button', { name: 'Gör en nu' })).toBeVisible()
  })

  it('warn when the log is another than was signed, and offer nothing more', async () => {
    await draw('sent', [], [schedule({ name: 'sign-checkpoints', failures: 1, fault: 'TreeRewritten' })])
    expect(screen.getByText(/inte den som skrevs under senast/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Gör en nu' })).toBeNull()
  })

  it('say that none are signed where there is no key', async () => {
    await draw('sent', [], [], none, {}, { ...noCheckpoints, on: false })
    expect(screen.getByText(/CHECKPOINT_KEY/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Gör en nu' })).toBeNull()
  })
})
