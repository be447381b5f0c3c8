import { screen, within } from '@testing-library/react'
import { axe } from 'jest-axe'
import { createTranslator } from 'use-intl/core'
import { ExerciseList } from '@/components/exercises/exercise-list'
import { ExercisePage } from '@/components/exercises/exercise-page'
import { buyersSheet, exerciseSheet } from '@/components/exercises/exercise-sheet'
import type { AskedCompany, FoundExercise } from '@/lib/exercises/find-exercise'
import { messagesIn } from '@/lib/i18n/messages'
import { accepting } from '../support/answers'
import { drawInSwedish } from '../support/in-swedish'

const company = (name: string, more: Partial<AskedCompany> = {}): AskedCompany => ({
  ...{ id: name, company: name, municipality: '9980', answer: null, amount: null, withinHours: null, words: null },
  ...{ answeredAt: null, forBuyers: false },
  ...more,
})
const AT = new Date('2026-12-01T08:30:00Z')
const exercise = (more: Partial<FoundExercise> = {}): FoundExercise => ({
  ...{ id: 'one', division: '31', municipality: null, what: 'Elverk', amount: 20, unit: 'pieces', withinHours: 48 },
  ...{ openedAt: AT, endsAt: new Date('2026-12-03T11:00:00Z'), open: true, opener: 'Lisa Lead' },
  ...{ remindedAt: null, closedAt: null, closer: null },
  companies: [
    company('Aggregat AB', { answer: 'yes', amount: 25, withinHours: 24, words: '=2+2', answeredAt: AT }),
    company('Elverket AB'),
    company('Kraft AB', { answer: 'partly', amount: 5, withinHours: 72, answeredAt: AT }),
  ],
  ...more,
})
const municipalities = [{ value: '9980', label: 'Provstad' }]
const draw = (more: Partial<FoundExercise> = {}) =>
  drawInSwedish(
    <ExercisePage
      {...{ locale: 'sv', municipalities, actions: { remind: accepting(), close: accepting() } }}
      exercise={exercise(more)}
    />,
  )

it('says how many have answered, what it comes to in time, and who has not', async () => {
  const { container } = draw()
  expect(screen.getByText('2 av 3')).toBeVisible()
  expect(screen.getByText('67 % av de frågade')).toBeVisible()
  expect(screen.getByText('30 stycken')).toBeVisible()
  expect(screen.getAllByText('25 stycken')).toHaveLength(2)
  expect(within(screen.getByRole('row', { name: /Elverket AB/ })).getByText('Har inte svarat')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Påminn dem som inte har svarat' })).toBeVisible()
  expect(screen.getByRole('button', { name: 'Avsluta nu' })).toBeVisible()
  expect(await axe(container)).toHaveNoViolations()
})

it('lets nobody be reminded twice, nor when all have answered, and nothing be done once it is closed', () => {
  const reminded = draw({ remindedAt: AT })
  expect(screen.queryByRole('button', { name: /Påminn/ })).not.toBeInTheDocument()
  expect(screen.getByText(/Påminnelse skickad tisdag 1 december/)).toBeVisible()
  reminded.unmount()
  const answered = draw({ companies: [company('Nej AB', { answer: 'no', answeredAt: AT })] })
  expect(screen.queryByRole('button', { name: /Påminn/ })).not.toBeInTheDocument()
  answered.unmount()
  draw({ open: false, closedAt: AT, closer: 'Lisa Lead', companies: [] })
  expect(screen.queryByRole('button', { name: /Påminn|Avsluta/ })).not.toBeInTheDocument()
  expect(screen.getByText(/Avslutades tisdag 1 december kl. 09.30 av Lisa Lead/)).toBeVisible()
  expect(screen.getByText(/Svaren raderas ett år/)).toBeVisible()
})

it('gives a buyer the answers that companies agree to show, and nothing of the others', async () => {
  const plain = draw()
  expect(screen.queryByText('Till en köpare')).not.toBeInTheDocument()
  plain.unmount()
  const [first, ...others] = exercise().companies
  if (!first) throw new Error('a company')
  const companies = [{ ...first, forBuyers: true }, ...others]
  const { container } = draw({ companies })
  expect(within(screen.getByRole('row', { name: /Aggregat AB/ })).getByText('Får visas för köpare')).toBeVisible()
  const links = screen.getAllByRole('link', { hidden: true }).map((link) => link.getAttribute('href'))
  expect(links).toContain('/api/lists/exercise/one?for=buyers&as=csv')
  expect(await axe(container)).toHaveNoViolations()
  const words = {
    exercises: createTranslator({ locale: 'sv', messages: messagesIn('sv'), namespace: 'exercises' }),
    preparedness: createTranslator({ locale: 'sv', messages: messagesIn('sv'), namespace: 'preparedness' }),
  }
  const { columns, rows } = buyersSheet(exercise({ companies }), municipalities, words)
  expect(rows).toEqual([['Aggregat AB', 'Provstad', 'Ja', 25, 24, '=2+2', 'Elverk', 20, 48]])
  expect(columns.map(({ heading }) => heading).slice(-3)).toEqual([
    'Fråga',
    'Efterfrågat, stycken',
    'Efterfrågat inom, timmar',
  ])
})

it('stands in a list, newest first, with how many have answered', async () => {
  const { container } = drawInSwedish(
    <ExerciseList {...{ locale: 'sv', municipalities }} exercises={[{ ...exercise(), asked: 3, answered: 2 }]} />,
  )
  const row = within(screen.getByRole('row', { name: /Elverk/ }))
  expect(row.getByRole('link', { name: 'Elverk' })).toHaveAttribute('href', '/beredskapsregister/ovningar/one')
  expect(row.getByText('20 stycken inom två dygn')).toBeVisible()
  expect(row.getByText('2 av 3')).toBeVisible()
  expect(await axe(container)).toHaveNoViolations()
})

it('stands in a file with amounts and hours as numbers, and words as they were written', () => {
  const messages = messagesIn('sv')
  const words = {
    exercises: createTranslator({ locale: 'sv', messages, namespace: 'exercises' }),
    preparedness: createTranslator({ locale: 'sv', messages, namespace: 'preparedness' }),
  }
  const { columns, rows } = exerciseSheet(exercise(), municipalities, words)
  const named = (at: number) => Object.fromEntries(columns.map(({ heading }, place) => [heading, rows[at]?.[place]]))
  expect(named(0)).toEqual({
    ...{ Företag: 'Aggregat AB', 'Finns i': 'Provstad', Svar: 'Ja', 'Mängd, stycken': 25 },
    ...{
      'Första leverans, timmar': 24,
      Kommentar: '=2+2',
      'Får visas för köpare': null,
      Svarade: new Date('2026-12-01T00:00:00Z'),
      Klockan: '09:30',
    },
  })
  expect(named(1)).toMatchObject({ Svar: 'Har inte svarat', 'Mängd, stycken': null, Svarade: null })
})
