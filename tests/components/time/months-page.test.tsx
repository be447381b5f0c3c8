import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { axe } from 'jest-axe'
import { NextIntlClientProvider } from 'next-intl'
import { MonthsPage } from '@/components/time/months-page'
import { zone } from '@/lib/calendar/zone'
import { messagesIn } from '@/lib/i18n/messages'
import type { AdvisorMonth } from '@/lib/time/list-advisor-months'
import type { TimeMonth } from '@/lib/time/list-months'
import type { OddityRow } from '@/lib/time/oddities'

const OPEN: TimeMonth = { month: '2026-10', closedAt: null, closedBy: null }
const CLOSED: TimeMonth = { month: '2026-09', closedAt: new Date('2026-10-05T09:00:00Z'), closedBy: 'Lisa Lead' }
const row = (differing: Partial<OddityRow>): OddityRow => ({
  ...{ key: 1, oddity: 'holds-left', number: 'UA-2026-0007', company: 'Provbygg AB', advisor: 'Rut' },
  ...{ day: '2026-10-12', minutes: 45, ...differing },
})

const ADVISORS: AdvisorMonth[] = [
  { id: 'a1', name: 'Rut', counted: 60, outside: 25, travel: 25, state: 'changed' },
  { id: 'a2', name: 'Rune', counted: 0, outside: 0, travel: 0, state: 'open' },
]

const draw = (
  shown: TimeMonth | null,
  oddities: OddityRow[] = [],
  months = [OPEN, CLOSED],
  missing: string | null = null,
) =>
  render(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone={zone}>
      <MonthsPage
        {...{ months, shown, missing, oddities }}
        advisors={ADVISORS}
        closeAction={async () => ({ status: 'idle' })}
      />
    </NextIntlClientProvider>,
  )

describe('the months', () => {
  it('leads from each thing that is odd to its list, and to the case', async () => {
    const { container } = draw(OPEN, [
      row({}),
      row({ key: 2, oddity: 'long-days', number: null, company: null, minutes: 630 }),
    ])
    expect(screen.getByRole('link', { name: 'Reserverad tid som inte är loggad' })).toHaveAttribute(
      'href',
      '#holds-left',
    )
    expect(screen.queryByRole('link', { name: 'Ärenden utan tid' })).not.toBeInTheDocument()
    const held = screen.getByRole('table', { name: 'Reserverad tid som inte är loggad' })
    expect(within(held).getByRole('link', { name: 'UA-2026-0007' })).toBeInTheDocument()
    const days = screen.getByRole('table', { name: 'Dagar över tio timmar' })
    expect(within(days).getByText('10 tim 30 min')).toBeInTheDocument()
    expect(await axe(container)).toHaveNoViolations()
  })

  it.each([
    ['2026-11', 'Du bad om november 2026, som inte är slut än och inte går att stänga. Här visas oktober 2026.'],
    ['2019-01', 'Den månaden finns inte bland dem som går att stänga. Här visas oktober 2026.'],
    ['oktober', 'Den månaden finns inte bland dem som går att stänga. Här visas oktober 2026.'],
  ])('says that %s is not what it shows', (missing, words) => {
    draw(OPEN, [], [OPEN, CLOSED], missing)
    expect(screen.getByText(words)).toBeInTheDocument()
  })

  it('closes a month that is open once somebody has said that they looked, and says whose time is not approved', async () => {
    draw(OPEN)
    expect(screen.getByText('Inte godkänt än: Rut.')).toBeInTheDocument()
    const box = screen.getByRole('checkbox', { name: /^Jag har sett igenom oktober 2026/ })
    await userEvent.click(screen.getByRole('button', { name: 'Stäng oktober 2026' }))
    expect(box).toHaveAccessibleDescription(/Kryssa i att du har sett igenom månaden/)
  })

  it('leads to the first open month where one before it is not closed', () => {
    draw(OPEN, [], [OPEN, { ...OPEN, month: '2026-09' }, { ...OPEN, month: '2026-08' }])
    expect(screen.getByText(/^Två månader före den är inte stängda/)).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'Börja med augusti 2026' })).toHaveAttribute(
      'href',
      '/ledning/manader?month=2026-08',
    )
  })

  it('offers nothing to close where the month is closed', () => {
    draw(CLOSED)
    expect(screen.queryByRole('button', { name: /^Stäng/ })).not.toBeInTheDocument()
    expect(screen.getByText(/Stängd av Lisa Lead den 5 oktober 2026/)).toBeInTheDocument()
  })

  it('leads to each advisor’s time of the month, and says whether it is approved', () => {
    draw(OPEN)
    const table = within(screen.getByRole('table', { name: 'Rådgivarnas tid' }))
    expect(table.getByRole('link', { name: 'Rut' })).toHaveAttribute('href', '/ledning/manader/2026-10/a1')
    expect(table.getByText('1 tim 25 min')).toBeInTheDocument()
    expect(table.getByText('Ändrad efter godkännandet')).toBeInTheDocument()
    expect(table.getByText('Inte godkänd')).toBeInTheDocument()
  })

  it('says so where no month is over', () => {
    draw(null)
    expect(screen.getByText('Ingen månad att stänga')).toBeInTheDocument()
  })
})
