import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { axe } from 'jest-axe'
import { AskedPage } from '@/components/exercises/asked-page'
import type { FoundAsked, Wanted } from '@/lib/exercises/find-asked'
import { accepting, sentTo } from '../support/answers'
import { drawInSwedish } from '../support/in-swedish'

const wanted: Wanted = {
  ...{ division: '31', municipality: '9980', what: 'Elverk till vårdcentraler', amount: 1200, unit: 'pieces' },
  ...{ withinHours: 48, endsAt: new Date('2026-12-03T11:00:00Z') },
}
const nothing = { answer: null, amount: null, withinHours: null, words: null, forBuyers: false }
const open = (said: Extract<FoundAsked, { said: unknown }>['said'] = nothing): FoundAsked => ({
  ...{ state: 'open', company: 'Elverket AB', wanted, said },
})
const municipalities = [{ value: '9980', label: 'Provstad' }]
const draw = (asked: FoundAsked | null, answer = accepting()) =>
  drawInSwedish(<AskedPage {...{ asked, answer, municipalities }} token="t" phone="010-225 00 00" />)

it('says what is asked for, and sends what the company says of it', async () => {
  const answer = accepting()
  const { container } = draw(open(), answer)
  expect(screen.getByRole('heading', { level: 1, name: 'Kan ni leverera?' })).toBeVisible()
  expect(screen.getByText('Övning, till Elverket AB')).toBeVisible()
  for (const text of ['Elverk till vårdcentraler', 'två dygn', 'Provstad', 'torsdag 3 december kl. 12.00'])
    expect(screen.getAllByText(text).length).toBeGreaterThan(0)
  expect(await axe(container)).toHaveNoViolations()
  await userEvent.click(screen.getByLabelText('Delvis'))
  await userEvent.type(screen.getByLabelText('Hur mycket kan ni leverera?'), '300')
  await userEvent.selectOptions(screen.getByLabelText('Inom vilken tid?'), '24')
  expect(screen.getByRole('checkbox', { name: /^Svaret får visas för en offentlig köpare/ })).not.toBeChecked()
  await userEvent.click(screen.getByRole('button', { name: 'Skicka svaret' }))
  expect(sentTo(answer)).toMatchObject({ token: 't', answer: 'partly', amount: '300', withinHours: '24' })
})

it('says what the company has answered, which it may change while the exercise is open', async () => {
  const { container } = draw(
    open({ answer: 'partly', amount: 300, withinHours: 24, words: 'Fler om en vecka.', forBuyers: true }),
  )
  expect(screen.getByRole('heading', { level: 1, name: 'Tack för svaret' })).toBeVisible()
  expect(screen.getByText('Fler om en vecka.', { selector: 'span' })).toBeVisible()
  expect(screen.getByText('De som leder projektet och offentliga köpare')).toBeVisible()
  expect(
    screen.getByRole('checkbox', { name: /^Svaret får visas för en offentlig köpare/, hidden: true }),
  ).toBeChecked()
  expect(screen.getByText('Vill ni ändra svaret?')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Ändra svaret', hidden: true })).toBeInTheDocument()
  expect(await axe(container)).toHaveNoViolations()
})

it('asks nothing where it is closed, where the company has left the register, or of a link that is none', async () => {
  const said = { answer: 'no' as const, amount: null, withinHours: null, words: null, forBuyers: false }
  const { container, unmount } = draw({ ...open(said), state: 'closed' } as FoundAsked)
  expect(screen.getByRole('heading', { name: 'Övningen är avslutad' })).toBeVisible()
  expect(screen.getByText('Nej')).toBeVisible()
  expect(screen.queryByRole('button')).not.toBeInTheDocument()
  expect(await axe(container)).toHaveNoViolations()
  unmount()
  const left = draw({ state: 'left' })
  expect(screen.getByRole('heading', { name: 'Ni är inte med i övningen längre' })).toBeVisible()
  expect(screen.queryByRole('button')).not.toBeInTheDocument()
  left.unmount()
  draw(null)
  expect(screen.getByRole('heading', { name: 'Länken känns inte igen' })).toBeVisible()
})
