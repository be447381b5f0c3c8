import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { axe } from 'jest-axe'
import { CalendarSection } from '@/components/auth/calendar-section'
import { accepting } from '../support/answers'
import { drawInSwedish } from '../support/in-swedish'

const ADDRESS = 'http://localhost/api/feeds/calendar/abc.ics'
const issue = () => jest.fn(async () => Promise.resolve({ status: 'ok' as const, value: ADDRESS }))
type Props = Parameters<typeof CalendarSection>[0]
const draw = (props: Partial<Props> = {}) =>
  drawInSwedish(<CalendarSection madeAt={null} locale="sv" actions={{ issue: issue(), end: accepting() }} {...props} />)

it('says what is in the calendar and what is not, and shows the address only when it has just been made', async () => {
  const { container } = draw()
  expect(container).toHaveTextContent(/aldrig företagets namn/)
  expect(screen.queryByRole('textbox')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Gör en adress' }))
  expect(await screen.findByLabelText('Adress till din kalender')).toHaveValue(ADDRESS)
  expect(screen.getByText(/Den visas bara den här gången/)).toBeVisible()
  expect(await axe(container)).toHaveNoViolations()
})

it('says when the one that works was made, and offers another or none', async () => {
  const { container } = draw({ madeAt: new Date('2026-11-20T08:00:00Z') })
  expect(container).toHaveTextContent(/Din adress gjordes .*20 november 2026/)
  expect(screen.getByRole('button', { name: 'Gör en ny adress och stäng den gamla' })).toBeVisible()
  expect(screen.getByRole('button', { name: 'Stäng adressen' })).toBeVisible()
  expect(await axe(container)).toHaveNoViolations()
})
