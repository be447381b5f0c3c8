import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { AssignForm } from '@/components/cases/assign-form'
import { CloseForm } from '@/components/cases/close-form'
import { DeclineForm } from '@/components/cases/decline-form'
import { WordsForm } from '@/components/cases/words-form'
import { ABOUTS, OUTCOMES_OF } from '@/lib/cases/codes'
import { messagesIn } from '@/lib/i18n/messages'
import { accepting, refusing, sentTo } from '../support/answers'
import { drawInSwedish } from '../support/in-swedish'
import { errorsOnSubmit } from '../support/errors-on-submit'

const { errors } = messagesIn('sv')
const NUMBER = 'UA-2026-0001'
const REQUEST = '6f6f2c1e-5b0e-4a5d-9c58-0a9b9b0f4a11'
const form = () => document.querySelector('form') as HTMLFormElement
const send = () => userEvent.click(screen.getByRole('button'))
const seen = { number: NUMBER, version: 3 }
const words = { label: 'Skriv', hint: 'Inga priser', submit: 'Skicka' }

describe('what is done with a case', () => {
  it('is declined for a reason and with somewhere to turn, both asked for', async () => {
    drawInSwedish(<DeclineForm action={accepting()} {...seen} />)
    await send()
    expect(await errorsOnSubmit(form())).toEqual([errors['reason-missing'], errors['turn-to-missing']])
  })

  it('is closed with an outcome, and with a reason only where there was no bid', async () => {
    const action = accepting()
    drawInSwedish(<CloseForm action={action} {...seen} about="bid" />)
    await send()
    expect(await errorsOnSubmit(form())).toEqual([errors['outcome-missing']])
    const noBid = screen.getAllByRole('radio').find((radio) => radio.getAttribute('value') === 'no-bid')
    await userEvent.click(noBid as HTMLElement)
    await send()
    expect(await errorsOnSubmit(form())).toEqual([errors['why-missing']])
    expect(noBid).toBeChecked()
    expect(action).not.toHaveBeenCalled()
  })

  it.each(ABOUTS)(
    'is closed with what can come of one that is about %s, and asked of a bid where there may be one',
    (about) => {
      drawInSwedish(<CloseForm action={accepting()} {...seen} about={about} />)
      const offered = screen
        .getAllByRole('radio')
        .flatMap((one) => (one.getAttribute('name') === 'outcome' ? one.getAttribute('value') : []))
      expect(offered).toEqual([...OUTCOMES_OF[about]])
      const { close } = messagesIn('sv').caseForms
      const asks = about === 'understand-decision' ? 0 : 1
      expect(screen.queryAllByLabelText(close.why)).toHaveLength(asks)
      expect(form().querySelectorAll('[name=firstPublicBid]')).toHaveLength(3 * asks)
    },
  )

  it('is assigned to somebody chosen, and says when another was first', async () => {
    const action = refusing({ code: 'case-moved-on' })
    const advisors = [{ id: REQUEST, name: 'Ada', about: 'Kan branschen' }]
    drawInSwedish(<AssignForm action={action} {...seen} advisors={advisors} handsOver={false} />)
    expect(screen.getByRole('radio', { name: /Ada/ })).toHaveAccessibleDescription('Kan branschen')
    await send()
    expect(await errorsOnSubmit(form())).toEqual([errors['advisor-missing']])
    await userEvent.click(screen.getByRole('radio', { name: /Ada/ }))
    await send()
    expect(await screen.findByText(errors['case-moved-on'])).toBeVisible()
    expect(sentTo(action)).toEqual({ number: NUMBER, version: '3', advisorId: REQUEST, note: '' })
    expect(screen.getByRole('radio', { name: /Ada/ })).toBeChecked()
  })

  it('keeps a message that could not be sent, and clears one that was', async () => {
    const { unmount } = drawInSwedish(
      <WordsForm
        id="message"
        draft="message"
        action={refusing({ code: 'data-away' })}
        number={NUMBER}
        requestId={REQUEST}
        words={words}
      />,
    )
    await userEvent.type(screen.getByRole('textbox'), 'Hej')
    await send()
    expect(await screen.findByRole('alert')).toHaveTextContent(errors['data-away'])
    expect(screen.getByRole('textbox')).toHaveValue('Hej')
    unmount()

    const action = accepting()
    drawInSwedish(
      <WordsForm id="message" draft="message" action={action} number={NUMBER} requestId={REQUEST} words={words} />,
    )
    await userEvent.type(screen.getByRole('textbox'), 'Hej')
    await send()
    await waitFor(() => expect(screen.getByRole('textbox')).toHaveValue(''))
    expect(sentTo(action)).toMatchObject({ text: 'Hej', requestId: REQUEST })
  })

  it('asks for the words themselves where there are none', async () => {
    drawInSwedish(
      <WordsForm id="message" draft="message" action={accepting()} number={NUMBER} requestId={REQUEST} words={words} />,
    )
    await send()
    expect(await errorsOnSubmit(form())).toEqual([errors['text-missing']])
  })
})
