import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { axe } from 'jest-axe'
import { KeyPage } from '@/components/newsletter/key-page'
import { SubscribeForm } from '@/components/newsletter/subscribe-form'
import { messagesIn } from '@/lib/i18n/messages'
import { KINDS, subscribeInput } from '@/lib/newsletter/inputs'
import { accepting, judging, refusing, sentTo } from '../support/answers'
import { drawInSwedish } from '../support/in-swedish'
import { errorsOnSubmit } from '../support/errors-on-submit'

const { newsletter, errors } = messagesIn('sv')
const form = () => document.querySelector('form') as HTMLFormElement

describe('who wants news', () => {
  it('is asked for an address, by the server, and keeps what was chosen', async () => {
    drawInSwedish(
      <SubscribeForm labels={newsletter} action={judging(subscribeInput)} locale="sv" kind="trainings" kinds={KINDS} />,
    )
    await userEvent.click(screen.getByRole('radio', { name: newsletter.en }))
    await userEvent.click(screen.getByRole('button', { name: newsletter.subscribe }))
    expect(await errorsOnSubmit(form())).toEqual([errors['email-missing']])
    expect(screen.getByRole('radio', { name: newsletter.en })).toBeChecked()
    expect(screen.getByRole('radio', { name: newsletter.trainings })).toBeChecked()
  })

  it('is answered the same whoever asks, and sends no more than was asked for', async () => {
    const action = accepting()
    drawInSwedish(<SubscribeForm labels={newsletter} action={action} locale="sv" kind="posts" kinds={KINDS} />)
    await userEvent.type(screen.getByRole('textbox'), 'kim@example.test')
    await userEvent.click(screen.getByRole('button', { name: newsletter.subscribe }))
    expect(await screen.findByText(newsletter.asked)).toBeVisible()
    expect(sentTo(action)).toEqual({ email: 'kim@example.test', kind: 'posts', language: 'sv' })
  })
})

describe.each(['confirm', 'leave'] as const)('the page of a mail’s link, to %s', (of) => {
  it('does nothing until its button is pressed', async () => {
    const action = accepting()
    const { container } = drawInSwedish(<KeyPage locale="sv" of={of} newsletterKey="nyckel" action={action} />)
    expect(action).not.toHaveBeenCalled()
    expect(await axe(container)).toHaveNoViolations()
    await userEvent.click(screen.getByRole('button', { name: newsletter[of].button }))
    expect(await screen.findByText(newsletter[of].done)).toBeVisible()
    expect(sentTo(action)).toEqual({ key: 'nyckel' })
  })

  it('says that a link is unknown', async () => {
    const action = refusing({ code: 'newsletter-link-unknown' })
    drawInSwedish(<KeyPage locale="sv" of={of} newsletterKey="fel" action={action} />)
    await userEvent.click(screen.getByRole('button', { name: newsletter[of].button }))
    expect(await screen.findByRole('alert')).toHaveTextContent(errors['newsletter-link-unknown'])
  })

  it('has no button where the link was cut off', () => {
    drawInSwedish(<KeyPage locale="sv" of={of} action={accepting()} />)
    expect(screen.getByText(newsletter.incomplete)).toBeVisible()
    expect(screen.queryByRole('button')).not.toBeInTheDocument()
  })
})
