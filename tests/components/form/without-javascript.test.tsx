import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { zone } from '@/lib/calendar/zone'
import type { FormState } from '@/lib/refusals/result'
import { FormContext, type FormContextValue } from '@/components/form/form-context'
import { DateField } from '@/components/form/date-field'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { SelectField } from '@/components/form/select-field'
import { TextAreaField } from '@/components/form/text-area-field'
import { TextField } from '@/components/form/text-field'
import { CheckboxField } from '@/components/form/checkbox-field'
import { useActionForm } from '@/components/form/use-action-form'
import { formMessages } from './form-messages'

type Example = Record<'name' | 'about' | 'place' | 'kind' | 'sure', string>

const words: FormContextValue['words'] = {
  optional: 'frivilligt',
  errorPrefix: 'Fel:',
  atMost: String,
  charactersLeft: String,
  charactersOver: String,
}

/** The form as React itself posts it, without our own submit handler: this is how it goes before the page has woken. */
function PlainForm({
  action,
  children,
}: {
  action: (state: FormState, data: FormData) => Promise<FormState>
  children: ReactNode
}) {
  const { formProps, register, pending } = useActionForm({
    id: 'plain',
    action,
    defaults: { place: 'provby', sure: 'on' },
  })
  return (
    <NextIntlClientProvider locale="sv" messages={formMessages} timeZone={zone}>
      <FormContext value={{ register, sentence: (issue) => issue.code, words, pending }}>
        <form {...formProps} onSubmit={undefined}>
          {children}
          <button>Skicka</button>
        </form>
      </FormContext>
    </NextIntlClientProvider>
  )
}

test('keeps what was typed when React clears the form after a refusal', async () => {
  const user = userEvent.setup()
  const action = jest.fn(async (_state: FormState, data: FormData): Promise<FormState> => {
    const typed = Object.fromEntries([...data].map(([name, value]) => [name, value as string]))
    return { status: 'refused', issues: [{ field: 'name', code: 'name-missing' }], typed }
  })
  render(
    <PlainForm action={action}>
      <TextField<Example> name="name" label="Namn" />
      <TextAreaField<Example> name="about" label="Beskriv" />
      <SelectField<Example>
        name="place"
        label="Kommun"
        options={[
          { value: 'provby', label: 'Provby' },
          { value: 'angby', label: 'Ängby' },
        ]}
      />
      <RadioGroupField<Example>
        name="kind"
        label="Slag"
        choices={[
          { value: 'a', label: 'A' },
          { value: 'b', label: 'B' },
        ]}
      />
      <CheckboxField<Example> name="sure" label="Säker" />
    </PlainForm>,
  )
  expect(screen.getByRole('combobox')).toHaveValue('provby')
  await user.type(screen.getByRole('textbox', { name: 'Namn' }), 'Kim')
  await user.type(screen.getByRole('textbox', { name: 'Beskriv' }), 'Ett bygge')
  await user.selectOptions(screen.getByRole('combobox'), 'angby')
  await user.click(screen.getByRole('radio', { name: 'B' }))
  await user.click(screen.getByRole('checkbox', { name: 'Säker' }))
  await act(async () => screen.getByRole<HTMLButtonElement>('button').click())

  expect(action).toHaveBeenCalledTimes(1)
  expect(await screen.findByText('name-missing')).toBeVisible()
  expect(screen.getByRole('textbox', { name: 'Namn' })).toHaveValue('Kim')
  expect(screen.getByRole('textbox', { name: 'Beskriv' })).toHaveValue('Ett bygge')
  expect(screen.getByRole('combobox')).toHaveValue('angby')
  expect(screen.getByRole('radio', { name: 'B' })).toBeChecked()
  expect(screen.getByRole('checkbox', { name: 'Säker' })).not.toBeChecked()
})

test('a field stands on its own outside a form that knows it', () => {
  render(
    <TextField<{ q: string }>
      name="q"
      label="Sök"
      hint="Namn eller nummer"
      error="Skriv något"
      defaultValue="Provby"
    />,
  )
  const field = screen.getByRole('textbox', { name: 'Sök' })
  expect(field).toHaveValue('Provby')
  expect(field).toHaveAccessibleDescription('Namn eller nummer Skriv något')
  expect(field).toHaveAttribute('name', 'q')
})

test('a date that no date picker can read comes back as it was typed', () => {
  const { rerender } = render(<DateField<{ d: string }> name="d" label="Dag" defaultValue="2026-11-26" />)
  expect(screen.getByLabelText('Dag')).toHaveAttribute('type', 'date')
  rerender(<DateField<{ d: string }> key="text" name="d" label="Dag" defaultValue="26/11" />)
  expect(screen.getByLabelText('Dag')).toHaveAttribute('type', 'text')
  expect(screen.getByLabelText('Dag')).toHaveValue('26/11')
})
