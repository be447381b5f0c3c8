import { screen } from '@testing-library/react'
import { axe } from 'jest-axe'
import { WeekStanding } from '@/components/week/week-standing'
import type { WeekMark } from '@/lib/time/week-mark'
import { drawInSwedish } from '../support/in-swedish'

const DONE: WeekMark = {
  ...{ monday: '2026-11-23', state: 'done', doneAt: new Date('2026-11-27T14:02:00Z') },
  ...{ minutes: 750, minutesNow: 750, entries: 12, approved: false },
}

const draw = (differing: Partial<WeekMark> = {}) =>
  drawInSwedish(
    <WeekStanding
      mark={{ ...DONE, ...differing }}
      locale="sv"
      week="2026-v48"
      reopen={async () => ({ status: 'idle' })}
    />,
  )

it('says since when a week is done, and opens it again', async () => {
  const { container } = draw()
  expect(screen.getByText('Klar')).toBeInTheDocument()
  expect(screen.getByText('sedan fre 27 nov kl. 15.02.')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Öppna veckan igen' })).toBeInTheDocument()
  expect(await axe(container)).toHaveNoViolations()
})

it('is not opened again where its month is approved', () => {
  draw({ approved: true })
  expect(screen.queryByRole('button')).not.toBeInTheDocument()
  expect(screen.getByText(/Projektledaren har godkänt månaden/)).toBeInTheDocument()
})

it('tells a change since, with what it was and is', async () => {
  const { container } = draw({ state: 'changed', minutesNow: 780 })
  expect(screen.getByRole('heading', { name: 'Veckan är ändrad efter att du blev klar' })).toBeInTheDocument()
  expect(screen.getByText(/då var den 12.tim.30.min\. Nu är den 13.tim\./)).toBeInTheDocument()
  expect(await axe(container)).toHaveNoViolations()
})

it('has nothing to say of an open week', () => {
  const { container } = draw({ state: 'open', doneAt: null, minutes: null })
  expect(container).toBeEmptyDOMElement()
})
