import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { axe } from 'jest-axe'
import { SatisfactionPage } from '@/components/outcomes/satisfaction-page'
import { accepting, sentTo } from '../support/answers'
import { drawInSwedish } from '../support/in-swedish'

const question = { number: 'UA-2026-0001', state: 'open', endsAt: new Date('2027-01-01T09:00:00Z'), answer: null } as const // prettier-ignore
const said = { token: 't', phone: '010-225 00 00' }

it('says who reads the answer, and sends a number and a sentence', async () => {
  const action = accepting()
  const { container } = drawInSwedish(<SatisfactionPage {...said} {...{ question, action }} />)
  expect(container).toHaveTextContent(/Projektledningen läser svaret.*Din rådgivare ser det inte/)
  await userEvent.click(screen.getByRole('radio', { name: /^4/ }))
  await userEvent.type(screen.getByLabelText(/Med en mening/), 'Snabbt')
  await userEvent.click(screen.getByRole('button', { name: 'Skicka' }))
  expect(sentTo(action)).toEqual({ token: 't', score: '4', words: 'Snabbt' })
  expect(await axe(container)).toHaveNoViolations()
})

it('shows what was answered and lets it be corrected; once ended it shows nothing', async () => {
  const answer = { score: 2, words: 'Sent svar' }
  const { container, unmount } = drawInSwedish(
    <SatisfactionPage {...said} question={{ ...question, answer }} action={accepting()} />,
  )
  expect(container).toHaveTextContent(/2 – Dåligt.*Sent svar/)
  expect(await axe(container)).toHaveNoViolations()
  unmount()
  const ended = drawInSwedish(
    <SatisfactionPage {...said} question={{ ...question, state: 'ended' }} action={accepting()} />,
  )
  expect(ended.container).toHaveTextContent('Frågan är avslutad')
  expect(ended.container.querySelectorAll('form')).toHaveLength(0)
})
