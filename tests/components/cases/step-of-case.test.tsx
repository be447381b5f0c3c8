import { render, screen } from '@testing-library/react'
import { axe } from 'jest-axe'
import { NextIntlClientProvider } from 'next-intl'
import { StepOfCase } from '@/components/cases/step-of-case'
import type { Role } from '@/lib/actors/actor'
import { zone } from '@/lib/calendar/zone'
import { MOVES, mayMoveAs, type Move } from '@/lib/cases/moves'
import { STATUSES, type Status } from '@/lib/cases/status'
import { messagesIn } from '@/lib/i18n/messages'

const { casePage: words } = messagesIn('sv')

const draw = (status: Status, steps: readonly Move[] | 'any-open', role: Role = 'project-lead', roundClosed = false) =>
  render(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone={zone}>
      <StepOfCase
        supportCase={{ number: 'UA-2026-0001', status, roundClosed, successorNumber: null }}
        role={role}
        steps={steps}
      >
        <p>formuläret</p>
      </StepOfCase>
    </NextIntlClientProvider>,
  )
const drawsForm = () => screen.queryByText('formuläret') !== null

describe.each(Object.keys(MOVES) as Move[])('the page to %s', (move) => {
  it.each(STATUSES)('draws its form only where the table allows it: %s', (status) => {
    const [role] = MOVES[move].by
    draw(status, [move], role)
    expect(drawsForm()).toBe(mayMoveAs(role, move, status))
  })
})

it.each(STATUSES)('asks for more only of an open case: %s', (status) => {
  draw(status, 'any-open')
  expect(drawsForm()).toBe(['opened', 'accepted', 'assigned', 'ongoing'].includes(status))
})

it('says what can be done instead, with the way to it', async () => {
  const { container } = draw('opened', ['assign', 'handOver'])
  expect(screen.getByText(/inte bedömt än/)).toBeInTheDocument()
  expect(screen.getByRole('link', { name: words.decline })).toBeInTheDocument()
  expect(screen.getByRole('link', { name: `${words.accept} på ärendets sida` })).toBeInTheDocument()
  expect(screen.queryByRole('link', { name: words.close })).not.toBeInTheDocument()
  expect(await axe(container)).toHaveNoViolations()
})

it('offers no reopening in a closed round', () => {
  draw('closed', ['reopen'], 'project-lead', true)
  expect(drawsForm()).toBe(false)
  expect(screen.queryByRole('link', { name: words.reopen })).not.toBeInTheDocument()
  expect(screen.getByRole('link', { name: `${words.follow} på ärendets sida` })).toBeInTheDocument()
})
