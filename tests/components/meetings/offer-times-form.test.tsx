import { addDays, today } from '@/lib/calendar/days'
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { axe } from 'jest-axe'
import { OfferTimesForm } from '@/components/meetings/offer-times-form'
import { accepting, refusing, sentTo } from '../support/answers'
import { drawInSwedish } from '../support/in-swedish'

const base = {
  ...{
    number: 'UA-2026-0001',
    requestId: '6f6f2c1e-5b0e-4a5d-9c58-0a9b9b0f4a11',
    phone: '070-174 06 26',
    free: '3 tim',
  },
  busy: { first: today(), last: addDays(today(), 60), days: [], calendar: null },
}
const known = { kind: 'meeting', length: '60', reserved: '60', place: 'Exempelhuset' }
const [one, two] = [addDays(today(), 7), addDays(today(), 8)]
const typed = { ...known, day1: one, clock1: '10:00', day2: two, clock2: '13:30' }

it('asks for two times or three, and says beside which one what is missing', async () => {
  const action = accepting()
  const { container } = drawInSwedish(
    <OfferTimesForm {...base} known={{ ...typed, day2: '', clock2: '', day3: two }} action={action} />,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Mejla tiderna till företaget' }))
  expect(action).not.toHaveBeenCalled()
  expect(screen.getAllByText(/Andra tiden/).length).toBeGreaterThan(1)
  expect(await axe(container)).toHaveNoViolations()
})

it('sends them with what the meeting is to be', async () => {
  const action = accepting()
  drawInSwedish(<OfferTimesForm {...base} known={typed} action={action} />)
  await userEvent.click(screen.getByRole('button', { name: 'Mejla tiderna till företaget' }))
  expect(sentTo(action)).toMatchObject({
    ...typed,
    number: base.number,
    requestId: base.requestId,
    day3: '',
    answerBy: '',
  })
})

it('offers in spite of another meeting only to whoever was warned', async () => {
  const action = refusing({
    code: 'meeting-overlaps',
    facts: { from: '10:00', to: '11:00', whose: 'own' },
    field: 'clock2',
  })
  drawInSwedish(<OfferTimesForm {...base} known={typed} action={action} />)
  expect(screen.queryByRole('checkbox')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Mejla tiderna till företaget' }))
  expect((await screen.findAllByText(/har redan ett möte/)).length).toBeGreaterThan(0)
  expect(screen.getByRole('checkbox', { name: 'Boka ändå' })).toBeVisible()
})

it('says of each day when the advisor is taken', () => {
  const busy = { ...base.busy, days: [{ day: two, away: true, spans: [{ from: '09:00', to: '10:30' }] }] }
  drawInSwedish(<OfferTimesForm {...base} busy={busy} known={typed} action={accepting()} />)
  expect(screen.getAllByText(/^Upptagen /).map(({ textContent }) => textContent?.split(': ')[1])).toEqual([
    'inget',
    'borta, 09.00–\u206010.30',
  ])
})
