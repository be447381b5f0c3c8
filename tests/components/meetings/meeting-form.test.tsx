import { addDays, today } from '@/lib/calendar/days'
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { axe } from 'jest-axe'
import { MeetingForm } from '@/components/meetings/meeting-form'
import { accepting, refusing, sentTo } from '../support/answers'
import { drawInSwedish } from '../support/in-swedish'

const base = {
  ...{
    number: 'UA-2026-0001',
    requestId: '6f6f2c1e-5b0e-4a5d-9c58-0a9b9b0f4a11',
    phone: '070-174 06 26',
    free: '3 tim',
  },
  advisor: null,
  busy: { first: today(), last: addDays(today(), 60), days: [], calendar: null },
}
const known = { kind: 'meeting', length: '60', reserved: '60', place: 'Exempelhuset' }

it('asks for the day and the time, and says what can be booked', async () => {
  const action = accepting()
  const { container } = drawInSwedish(<MeetingForm {...base} known={known} change={null} action={action} />)
  expect(screen.getByText('3 tim går att boka. Lämna tomt om inget ska bokas.')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Boka och bjud in' }))
  expect(screen.getAllByText(/dag/i).length).toBeGreaterThan(0)
  expect(action).not.toHaveBeenCalled()
  expect(await axe(container)).toHaveNoViolations()
})

it('changes a meeting under the number that it was drawn with', () => {
  const change = { id: '6f6f2c1e-5b0e-4a5d-9c58-0a9b9b0f4a12', sequence: 3 }
  const { container } = drawInSwedish(<MeetingForm {...base} known={known} change={change} action={accepting()} />)
  const sent = Object.fromEntries(new FormData(container.querySelector('form') ?? undefined))
  expect(sent).toMatchObject({ meetingId: change.id, sequence: '3', length: '60', place: 'Exempelhuset' })
  expect(screen.getByRole('button', { name: 'Spara ändringen' })).toBeVisible()
})

it('offers to book all the same only to whoever was warned', async () => {
  const action = refusing({
    code: 'meeting-overlaps',
    facts: { from: '10:00', to: '11:00', whose: 'own' },
    field: 'clock',
  })
  const soon = { ...known, day: addDays(today(), 7), clock: '10:30' }
  const { container } = drawInSwedish(<MeetingForm {...base} known={soon} change={null} action={action} />)
  expect(screen.queryByRole('checkbox')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Boka och bjud in' }))
  expect((await screen.findAllByText(/har redan ett möte/)).length).toBeGreaterThan(0)
  await userEvent.click(screen.getByRole('checkbox', { name: 'Boka ändå' }))
  expect(await axe(container)).toHaveNoViolations()
  await userEvent.click(screen.getByRole('button', { name: 'Boka och bjud in' }))
  expect(action).toHaveBeenCalledTimes(2)
  expect(sentTo(action)).toMatchObject({ despite: 'on' })
})

it('says when the advisor is taken on the day that is chosen, and on another as soon as it is', async () => {
  const [first, then] = [addDays(today(), 7), addDays(today(), 8)]
  const spans = [
    { from: '09:00', to: '10:30' },
    { from: '13:00', to: '24:00' },
  ]
  const busy = { ...base.busy, days: [{ day: first, away: false, spans }] }
  const soon = { ...known, day: first, clock: '10:30' }
  const { container } = drawInSwedish(
    <MeetingForm {...base} busy={busy} known={soon} change={null} action={accepting()} />,
  )
  expect(screen.getByText(/^Upptagen .*: 09\.00–\u206010\.30, 13\.00–\u206024\.00$/)).toBeVisible()
  const day = screen.getByLabelText('Dag')
  await userEvent.clear(day)
  await userEvent.type(day, then)
  expect(screen.getByText(/^Upptagen .*: inget$/)).toBeVisible()
  await userEvent.clear(day)
  await userEvent.type(day, addDays(today(), 90))
  expect(screen.getByText(/vet vi inget om när du är upptagen/)).toBeVisible()
  expect(await axe(container)).toHaveNoViolations()
})

it('tells a lead when the advisor is taken, and leads to no account of theirs', async () => {
  const later = { ...known, day: addDays(today(), 90), clock: '10:30' }
  const { container } = drawInSwedish(
    <MeetingForm {...base} advisor="Rut Rådgivare" known={later} change={null} action={accepting()} />,
  )
  expect(screen.getByText('Enligt rådgivarens möten här och frånvaro.')).toBeVisible()
  expect(screen.getByText('Visa när Rut Rådgivare är upptagen de närmaste veckorna')).toBeVisible()
  expect(screen.getByText(/vet vi inget om när Rut Rådgivare är upptagen/)).toBeVisible()
  expect(screen.queryByRole('link')).toBeNull()
  expect(await axe(container)).toHaveNoViolations()
})

it('calls the contact’s number unless another place is written, and meets nowhere by itself', async () => {
  const fresh = { kind: 'meeting', length: '60', reserved: '60' }
  drawInSwedish(<MeetingForm {...base} known={fresh} change={null} action={accepting()} />)
  const place = screen.getByLabelText(/^Plats/)
  expect(place).toHaveValue('')
  expect(place).toHaveAccessibleDescription(/^Vid samtal kontaktens nummer: 070-174\s06\s26$/)
  await userEvent.click(screen.getByLabelText('Samtal'))
  expect(place).toHaveValue('070-174 06 26')
  await userEvent.click(screen.getByLabelText('Möte'))
  expect(place).toHaveValue('')
  await userEvent.type(place, 'Exempelhuset')
  await userEvent.click(screen.getByLabelText('Samtal'))
  expect(place).toHaveValue('Exempelhuset')
})
