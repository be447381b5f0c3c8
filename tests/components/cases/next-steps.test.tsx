import { render, screen } from '@testing-library/react'
import { axe } from 'jest-axe'
import { NextIntlClientProvider } from 'next-intl'
import { NextSteps } from '@/components/cases/next-steps'
import { STAFF_ROLES, type Role } from '@/lib/actors/actor'
import { zone } from '@/lib/calendar/zone'
import type { CaseView } from '@/lib/cases/find-case'
import { MOVES, mayMoveAs, type Move } from '@/lib/cases/moves'
import type { PromisedAnswer } from '@/lib/cases/promised-answer'
import { STATUSES } from '@/lib/cases/status'
import { messagesIn } from '@/lib/i18n/messages'

const BY_DAY: PromisedAnswer = { code: 'by-day', day: '2026-11-24' }
const unused = jest.fn()

function draw(supportCase: Partial<CaseView>, role: Role = 'auditor', promised: PromisedAnswer = BY_DAY) {
  const shown = {
    number: 'UA-2026-0001',
    version: 3,
    status: 'assigned',
    sameProcurement: [],
    about: 'bid',
    ...supportCase,
  } as CaseView
  return render(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone={zone}>
      <NextSteps
        supportCase={shown}
        promised={promised}
        role={role}
        moves={{ accept: unused, start: unused, follow: unused }}
        joins
        requestId="6f6f2c1e-5b0e-4a5d-9c58-0a9b9b0f4a11"
      />
    </NextIntlClientProvider>,
  )
}

it('names the day in Stockholm since which the company is waited for', async () => {
  const { container } = draw({ waitingSinceAt: new Date('2026-11-19T23:30:00Z') })
  expect(screen.getByText(/Väntar på företaget sedan .*20 november/)).toBeInTheDocument()
  expect(await axe(container)).toHaveNoViolations()
})

const { casePage: words } = messagesIn('sv')
/** A company takes its case back from its own page. */
const shownHere = (Object.keys(MOVES) as Move[]).filter((move) => move !== 'withdraw')

describe.each([...STAFF_ROLES, 'company-contact', 'partner'] as const)('the next steps of %s', (role) => {
  it.each(STATUSES)('are the moves of the table when the case is %s', (status) => {
    draw({ status, roundClosed: false, successorNumber: null }, role)
    const offered = [...screen.queryAllByRole('button'), ...screen.queryAllByRole('link')].map((one) => one.textContent)
    const may = shownHere.filter((move) => mayMoveAs(role, move, status)).map((move) => words[move as 'accept'])
    expect(offered.sort()).toEqual(may.sort())
  })
})

it('says to the lead what the company was told, of a bid that has closed and of a standstill that ends', () => {
  draw({ status: 'opened' }, 'project-lead', { code: 'bid-closed', day: '2026-11-24' })
  expect(screen.getByText('Anbudstiden har gått ut. Lovat att ringa senast tisdag 24 november.')).toBeVisible()
  const onMonday: PromisedAnswer = { code: 'call-on', day: '2026-11-23', clock: '09:00' }
  draw({ status: 'opened', about: 'understand-decision' }, 'project-lead', onMonday)
  expect(
    screen.getByText(/^Avtalsspärren är snart slut. Företaget är ombett att ringa måndag 23 november/),
  ).toBeVisible()
})
