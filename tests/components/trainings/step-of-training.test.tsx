import { render, screen } from '@testing-library/react'
import { axe } from 'jest-axe'
import { NextIntlClientProvider } from 'next-intl'
import { StepOfTraining } from '@/components/trainings/step-of-training'
import { zone } from '@/lib/calendar/zone'
import { messagesIn } from '@/lib/i18n/messages'
import { stepsOf, TRAINING_STEPS, type TrainingStep } from '@/lib/trainings/steps'

const now = new Date('2026-11-23T12:00:00Z')
const hour = (from: number) => new Date(now.getTime() + from * 3_600_000)
const held = (status: string, from: number) => ({ slug: 'prov', status, startsAt: hour(from), endsAt: hour(from + 2) })
const STANDINGS = {
  draft: held('draft', 24),
  coming: held('published', 24),
  started: held('published', -1),
  over: held('published', -24),
  cancelled: held('cancelled', 24),
}

const draw = (step: TrainingStep, training: (typeof STANDINGS)['draft']) =>
  render(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone={zone}>
      <StepOfTraining training={training} step={step} now={now}>
        <p>the form</p>
      </StepOfTraining>
    </NextIntlClientProvider>,
  )

describe.each(Object.entries(STANDINGS))('of a training that is %s', (_name, training) => {
  it.each(Object.keys(TRAINING_STEPS) as TrainingStep[])(
    'the page to %s draws its form, or what can be done',
    async (step) => {
      const allowed = stepsOf(training, true, now)
      const { container } = draw(step, training)
      if (allowed.includes(step)) {
        expect(screen.getByText('the form')).toBeInTheDocument()
        return
      }
      expect(screen.queryByText('the form')).toBeNull()
      const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'))
      expect(links).toHaveLength(allowed.length + 1)
      expect(links.at(-1)).toBe('/utbildningar/hantera/prov')
      expect(await axe(container)).toHaveNoViolations()
    },
  )
})

it('a training that is over is not moved, and one that is cancelled takes no recording', () => {
  expect(stepsOf(STANDINGS.over, true, now)).toEqual(['checkIn', 'edit', 'write', 'recording'])
  expect(stepsOf(STANDINGS.cancelled, true, now)).toEqual(['write'])
  expect(stepsOf(STANDINGS.coming, false, now)).toEqual(['checkIn'])
})
