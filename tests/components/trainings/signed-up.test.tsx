import { screen } from '@testing-library/react'
import { SignedUp } from '@/components/trainings/signed-up'
import type { PublicTraining } from '@/lib/trainings/training'
import { drawInSwedish } from '../support/in-swedish'

const training = {
  ...{ titleSv: 'Ditt första anbud', titleEn: 'Your first bid', form: 'place', status: 'published' },
  ...{ startsAt: new Date('2026-12-10T12:00:00Z'), endsAt: new Date('2026-12-10T14:00:00Z') },
} as unknown as PublicTraining

it.each([
  ['seat', true, 1],
  ['seat', false, 0],
  ['waiting', true, 0],
] as const)('promises a reminder only where one comes: %s, %s', (as, reminds, times) => {
  drawInSwedish(<SignedUp {...{ training, as, reminds }} locale="sv" />)
  expect(screen.queryAllByText('Dagen före får du en påminnelse.')).toHaveLength(times)
})
