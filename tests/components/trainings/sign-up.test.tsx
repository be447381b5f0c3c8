import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { CheckInList } from '@/components/trainings/check-in-list'
import { EvaluationForm } from '@/components/trainings/evaluation-form'
import { SeriesForm } from '@/components/trainings/training-forms'
import { SignUpForm } from '@/components/trainings/sign-up-form'
import { evaluationInput } from '@/lib/evaluations/inputs'
import { signUpInput } from '@/lib/registrations/inputs'
import { messagesIn } from '@/lib/i18n/messages'
import { accepting, judging, refusing, sentTo } from '../support/answers'
import { drawInSwedish } from '../support/in-swedish'
import { errorsOnSubmit } from '../support/errors-on-submit'

const { errors, trainings } = messagesIn('sv')
const REQUEST = '6f6f2c1e-5b0e-4a5d-9c58-0a9b9b0f4a11'
const form = () => document.querySelector('form') as HTMLFormElement

const drawSignUp = (action: ReturnType<typeof judging>) =>
  drawInSwedish(<SignUpForm action={action} slug="anbud" requestId={REQUEST} wants="seat" food />)

describe('signing up for a training', () => {
  it('asks again beside the fields, and keeps a need that was told', async () => {
    drawSignUp(judging(signUpInput))
    await userEvent.click(screen.getByText(trainings.signUp.needsSummary))
    await userEvent.type(screen.getByRole('textbox', { name: trainings.signUp.foodNeed }), 'Nötter')
    await userEvent.click(screen.getByRole('button', { name: trainings.signUp.send }))
    expect(await errorsOnSubmit(form())).toEqual([errors['name-missing'], errors['email-missing']])
    expect(screen.getByRole('textbox', { name: trainings.signUp.foodNeed })).toHaveValue('Nötter')
  })

  it('offers the waiting list with the same answers once the last seat has gone', async () => {
    const action = refusing({ code: 'seat-gone' })
    drawSignUp(action)
    await userEvent.type(screen.getByRole('textbox', { name: trainings.signUp.name }), 'Petra')
    await userEvent.click(screen.getByRole('button', { name: trainings.signUp.send }))
    expect(await screen.findByRole('alert')).toHaveTextContent(errors['seat-gone'])
    await userEvent.click(screen.getByRole('button', { name: trainings.signUp.sendWaiting }))
    expect(sentTo(action)).toMatchObject({ wants: 'waiting', name: 'Petra', requestId: REQUEST })
  })

  it('asks an evaluation’s questions of choice in their order when none is answered', async () => {
    drawInSwedish(<EvaluationForm action={judging(evaluationInput)} token="abc" />)
    await userEvent.click(screen.getByRole('button'))
    expect(await errorsOnSubmit(form())).toEqual([
      errors['useful-missing'],
      errors['level-missing'],
      errors['will-bid-missing'],
    ])
  })

  it('asks for a series’ name in the browser already', async () => {
    const action = accepting()
    drawInSwedish(<SeriesForm action={action} />)
    await userEvent.click(screen.getByRole('button'))
    expect(await errorsOnSubmit(form())).toEqual([errors['series-name-missing']])
    expect(action).not.toHaveBeenCalled()
  })
})

describe('the list at the door', () => {
  const guests = [
    { id: 'a', name: 'Petra', organisation: 'Petras Bygg', checkedInAt: null },
    { id: 'b', name: 'Kim', organisation: null, checkedInAt: new Date('2026-11-20T08:00:00Z') },
  ]
  const draw = (actions: { checkIn?: never; undo?: never } = {}, over = false, list = guests) =>
    drawInSwedish(
      <CheckInList
        guests={list}
        slug="anbud"
        over={over}
        actions={{ checkIn: accepting() as never, undo: accepting() as never, ...actions }}
      />,
    )

  it('says that nobody has signed up', () => {
    draw({}, false, [])
    expect(screen.queryByRole('button')).not.toBeInTheDocument()
    expect(screen.getByText(messagesIn('sv').trainingStaff.door.nobody)).toBeVisible()
  })

  it('checks in whom it names, and tells why it could not', async () => {
    const checkIn = refusing({ code: 'training-moved-on' })
    draw({ checkIn: checkIn as never })
    await userEvent.click(screen.getByRole('button', { name: /Petra/ }))
    expect(sentTo(checkIn)).toEqual({ slug: 'anbud', registrationId: 'a' })
    expect(await screen.findByRole('alert')).toHaveTextContent(errors['training-moved-on'])
  })

  it('takes a check-in back by the guest’s name, until the training is over', () => {
    const { unmount } = draw()
    expect(screen.getByRole('button', { name: 'Ångra incheckningen av Kim' })).toBeVisible()
    unmount()
    draw({}, true)
    expect(screen.queryByRole('button', { name: /Ångra/ })).not.toBeInTheDocument()
  })
})
