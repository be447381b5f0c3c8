import { render, screen, within } from '@testing-library/react'
import { axe } from 'jest-axe'
import { NextIntlClientProvider } from 'next-intl'
import { JobsPage } from '@/components/jobs/jobs-page'
import { readJobsQuery } from '@/components/jobs/jobs-query'
import type { ShownMail } from '@/components/jobs/mail-table'
import type { ShownSchedule } from '@/components/jobs/schedule-table'
import { zone } from '@/lib/calendar/zone'
import { messagesIn } from '@/lib/i18n/messages'
import type { MailState } from '@/lib/mail/mail-state'

const at = new Date('2026-11-23T08:00:00Z')
const none = { failed: 0, unsure: 0, queued: 0, sent: 0, kept: 0 }
const silent = jest.fn(async () => ({ status: 'idle' as const }))
const actions = { retry: silent, confirm: silent, retrySchedule: silent }

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

async function draw(state: MailState, mails: ShownMail[], schedules: ShownSchedule[] = [], counts = none) {
  const { container } = render(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone={zone}>
      <JobsPage locale="sv" query={{ state, page: 1 }} hasMore={false} {...{ mails, schedules, counts, actions }} />
    </NextIntlClientProvider>,
  )
  expect(await axe(container)).toHaveNoViolations()
}

describe('mails and jobs as the lead sees them', () => {
  it('tells why a mail failed and offers to send it again, with the version that was seen', async () => {
    await draw('failed', [mail({})], [], { ...none, failed: 1 })
    expect(screen.getByText('Mejlservern svarade inte')).toBeVisible()
    const form = screen.getByRole('button', { name: 'Skicka igen' }).closest('form')
    expect(form?.querySelector('input[name=version]') ?? null).toHaveValue('4')
    expect(screen.queryByRole('button', { name: 'Har kommit fram' })).toBeNull()
    expect(screen.getByRole('link', { name: /Misslyckade/ })).toHaveAttribute('aria-current', 'page')
    expect(screen.queryByRole('link', { name: /I utkorgen/ })).toBeNull()
  })

  it('offers to say that an unsure mail has arrived', async () => {
    await draw('unsure', [mail({ state: 'unsure' })])
    expect(screen.getByText('Mejlservern slutade svara')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Har kommit fram' })).toBeVisible()
  })

  it('never offers to send a login link again', async () => {
    const link = mail({ id: 'b1d0a6de-0000-4000-8000-000000000003', template: 'login-link', fault: 'LINK_ENDED' })
    await draw('failed', [link])
    expect(screen.getByText('Personen kan be om en ny länk på inloggningssidan.')).toBeVisible()
  })

  it('says kindly that a list is empty', async () => {
    await draw('queued', [])
    expect(screen.getByRole('heading', { name: 'Inga mejl väntar' })).toBeVisible()
    expect(screen.getByText(/Jobben kommer fram här när de har startat/)).toBeVisible()
  })

  it('tells how each job fares, and offers to run a failing one at once', async () => {
    const broken = schedule({ id: 'x', name: 'unheard-of', failures: 4, failing: true, fault: 'TypeError', everySeconds: 7200 }) // prettier-ignore
    await draw('sent', [mail({ state: 'sent', sentAt: at, fault: null })], [broken, schedule({})])
    const [, first, second] = within(screen.getByRole('table', { name: 'Återkommande jobb' })).getAllByRole('row')
    expect(first).toHaveTextContent(/unheard-of.*Varannan timme.*Fungerar inte.*4 misslyckade försök i rad.*Kör nu/)
    expect(second).toHaveTextContent(/Rensa det som har gått ut.*Var 10:e minut.*Fungerar/)
  })
})

test('without a state in the address, what needs a person comes first', () => {
  expect(readJobsQuery({}, none)).toEqual({ state: 'queued', page: 1 })
  expect(readJobsQuery({}, { ...none, sent: 4, unsure: 1 })).toEqual({ state: 'unsure', page: 1 })
  expect(readJobsQuery({ state: 'sent', page: '3' }, none)).toEqual({ state: 'sent', page: 3 })
  expect(readJobsQuery({ state: 'made-up', page: '-1' }, none)).toEqual({ state: 'queued', page: 1 })
})
