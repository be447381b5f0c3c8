import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { axe } from 'jest-axe'
import { PublicForm } from '@/components/form/public-form'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { TextField } from '@/components/form/text-field'
import type { FormState } from '@/lib/refusals/result'
import { GivenWords } from './public-words'

type Example = Record<'name' | 'place' | 'about', string>
type Answer = (state: FormState, data: FormData) => Promise<FormState>

const refused: FormState = {
  status: 'refused',
  title: 'Det finns en sak att rätta till',
  issues: [{ field: 'name', code: 'name-missing', sentence: 'Skriv ditt namn' }],
  typed: { name: '', place: 'b', about: 'Hej' },
}

function draw(action: Answer) {
  render(
    <GivenWords>
      <PublicForm id="example" action={action} defaults={{ place: 'a' }}>
        <TextField<Example> name="name" label="Namn" />
        <SelectField<Example>
          name="place"
          label="Kommun"
          options={[
            { value: 'a', label: 'Provby' },
            { value: 'b', label: 'Ortby' },
          ]}
        />
        <TextAreaField<Example> name="about" label="Beskriv" maxLength={4} />
        <SubmitButton>Skicka</SubmitButton>
      </PublicForm>
    </GivenWords>,
  )
  return userEvent.setup()
}

describe('a form that the server judges', () => {
  it('says what is wrong on top and beside the field, and takes focus there', async () => {
    const user = draw(async () => refused)
    await user.click(screen.getByRole('button', { name: 'Skicka' }))
    const summary = await screen.findByRole('alert')
    expect(summary).toHaveTextContent('Det finns en sak att rätta till')
    await waitFor(() => expect(summary).toHaveFocus())
    expect(screen.getByRole('textbox', { name: 'Namn' })).toHaveAccessibleDescription('Fel: Skriv ditt namn')
    expect(await axe(summary.closest('form') ?? '')).toHaveNoViolations()
  })

  it('keeps what was typed and chosen', async () => {
    const user = draw(async () => refused)
    await user.selectOptions(screen.getByRole('combobox', { name: 'Kommun' }), 'b')
    await user.type(screen.getByRole('textbox', { name: 'Beskriv' }), 'Hej')
    await user.click(screen.getByRole('button', { name: 'Skicka' }))
    await screen.findByRole('alert')
    expect(screen.getByRole('combobox', { name: 'Kommun' })).toHaveValue('b')
    expect(screen.getByRole('textbox', { name: 'Beskriv' })).toHaveValue('Hej')
    expect(screen.getByText('Ett tecken kvar')).toBeVisible()
  })

  it('sends once, however often it is pressed', async () => {
    let answer = (_state: FormState) => {}
    const action = jest.fn<Promise<FormState>, [FormState, FormData]>(() => new Promise((done) => (answer = done)))
    const user = draw(action)
    const button = screen.getByRole('button', { name: 'Skicka' })
    await user.click(button)
    await user.click(button)
    expect(action).toHaveBeenCalledTimes(1)
    answer(refused)
    expect(await screen.findByRole('alert')).toBeVisible()
  })

  it('says something also of a refusal without a sentence', async () => {
    const user = draw(async () => ({ status: 'refused', issues: [{ code: 'signed-out' }], typed: {} }))
    await user.click(screen.getByRole('button', { name: 'Skicka' }))
    expect(await screen.findByRole('alert')).not.toHaveTextContent('signed-out')
  })
})
