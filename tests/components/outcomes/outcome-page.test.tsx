import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { axe } from 'jest-axe'
import { OutcomePage } from '@/components/outcomes/outcome-page'
import type { OutcomeQuestion } from '@/lib/outcomes/find-outcome-question'
import type { GivenAnswer } from '@/lib/outcomes/given-answer'
import { accepting, refusing, sentTo } from '../support/answers'
import { drawInSwedish } from '../support/in-swedish'

const answer: GivenAnswer = {
  ...{ id: 'a', caseId: 'c', askedId: 'f', answeredBy: null, answeredAt: new Date('2026-12-02T09:00:00Z') },
  ...{ bid: 'yes', result: 'none-yet', valueSek: null, bidsReceived: null, firstPublicBid: null, barriers: [] },
  mayTell: false,
}
const question: OutcomeQuestion = {
  ...{ number: 'UA-2026-0001', buyer: 'Provstads kommun', state: 'open', endsAt: new Date('2027-06-01T09:00:00Z') },
  answer: null,
}
const actions = () => ({ answer: accepting(), details: accepting() })
const draw = (differing: Partial<OutcomeQuestion> | null, given = actions()) =>
  drawInSwedish(
    <OutcomePage
      question={differing && { ...question, ...differing }}
      {...{ token: 't', phone: '010-225 00 00', actions: given }}
    />,
  )

it('asks two questions, and says of the case its number and its buyer alone', async () => {
  const given = actions()
  const { container } = draw({}, given)
  expect(screen.getAllByRole('radiogroup')).toHaveLength(2)
  expect(container).toHaveTextContent('Provstads kommun')
  expect(await axe(container)).toHaveNoViolations()
  await userEvent.click(screen.getByRole('radio', { name: 'Ja' }))
  await userEvent.click(screen.getByRole('radio', { name: /Inget besked än/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Spara svaret' }))
  expect(sentTo(given.answer)).toEqual({ token: 't', bid: 'yes', result: 'none-yet' })
})

it('shows what was answered, takes more and lets it be corrected', async () => {
  const given = actions()
  const won = { ...answer, result: 'won', valueSek: 1_200_000n, barriers: ['form'], mayTell: true }
  const { container } = draw({ answer: won }, given)
  expect(container).toHaveTextContent(/1.200.000 kr/)
  expect(screen.getByLabelText(/Vad är kontraktet värt/)).toHaveValue('1 200 000')
  expect(screen.getByRole('checkbox', { name: 'Ni får kontakta oss om att berätta' })).toBeChecked()
  await userEvent.type(screen.getByLabelText(/Hur många anbud/), '3')
  await userEvent.click(screen.getByRole('button', { name: 'Spara det andra också' }))
  expect(sentTo(given.details)).toMatchObject({ token: 't', value: '1 200 000', bidsReceived: '3', mayTell: 'on' })
  expect(await axe(container)).toHaveNoViolations()
})

it('says whether it asks again, and asks for no value of what was not won', () => {
  const { container } = draw({ answer })
  expect(container).toHaveTextContent('Vi frågar igen längre fram')
  expect(screen.queryByLabelText(/Vad är kontraktet värt/)).toBeNull()
})

it('asks for nothing more where no bid was handed in', () => {
  draw({ answer: { ...answer, bid: 'no', result: null } })
  expect(screen.queryByRole('button', { name: 'Spara det andra också' })).toBeNull()
})

it('keeps what was chosen when it is refused', async () => {
  const given = { ...actions(), answer: refusing({ code: 'result-missing', field: 'result' }) }
  const { container } = draw({}, given)
  await userEvent.click(screen.getByRole('radio', { name: 'Ja' }))
  await userEvent.click(screen.getByRole('button', { name: 'Spara svaret' }))
  expect((await screen.findAllByText(/Välj hur det gick/)).length).toBeGreaterThan(0)
  expect(screen.getByRole('radio', { name: 'Ja' })).toBeChecked()
  expect(await axe(container)).toHaveNoViolations()
})

const states: [string, Partial<OutcomeQuestion> | null, RegExp][] = [
  ['ended', { state: 'ended', buyer: null }, /Frågan är avslutad.*010.225/],
  ['moved', { state: 'moved' }, /framflyttad.*010.225/],
  ['unknown', null, /Länken känns inte igen.*010.225/],
]
it.each(states)('says so when it is %s, and asks nothing', async (_name, differing, says) => {
  const { container } = draw(differing)
  expect(container).toHaveTextContent(says)
  expect(container.querySelectorAll('form')).toHaveLength(0)
  expect(await axe(container)).toHaveNoViolations()
})
