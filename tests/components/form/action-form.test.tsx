import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { axe } from 'jest-axe'
import { NextIntlClientProvider } from 'next-intl'
import type { ReactElement } from 'react'
import { z } from 'zod'
import { zone } from '@/lib/calendar/zone'
import type { FormAction, FormState, Issue } from '@/lib/refusals/result'
import { ActionForm } from '@/components/form/action-form'
import { CheckboxField } from '@/components/form/checkbox-field'
import { CheckboxGroupField } from '@/components/form/checkbox-group-field'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { TextField } from '@/components/form/text-field'
import { StatusMessage } from '@/components/ui/status-message'
import { formMessages } from './form-messages'

const schema = z.object({
  name: z.string().min(1, 'name-missing'),
  place: z.string().min(1, 'place-missing'),
  kind: z.string().optional(),
  about: z.string().optional(),
  sure: z.string().optional(),
  days: z.preprocess((value) => [value ?? []].flat(), z.array(z.string()).min(1, 'days-missing')),
})

const choices = [
  { value: 'am', label: 'Förmiddag' },
  { value: 'pm', label: 'Eftermiddag' },
]

type Props = {
  action: FormAction<string>
  checked?: boolean
  onSuccess?: (value: string) => void
  keepAfterSuccess?: boolean
}

function Example({ action, checked = true, ...rest }: Props): ReactElement {
  return (
    <NextIntlClientProvider locale="sv" messages={formMessages} timeZone={zone}>
      <ActionForm id="example" action={action} schema={checked ? schema : undefined} {...rest}>
        <input type="hidden" name="version" value="3" />
        <TextField<typeof schema> name="name" label="Namn" hint="Hela namnet" />
        <SelectField<typeof schema>
          name="place"
          label="Kommun"
          emptyLabel="Välj"
          options={[
            { value: 'provby', label: 'Provby' },
            { value: 'angby', label: 'Ängby' },
          ]}
        />
        <CheckboxGroupField<typeof schema> name="days" label="När" choices={choices} />
        <RadioGroupField<typeof schema>
          name="kind"
          label="Slag"
          choices={[
            { value: 'a', label: 'A' },
            { value: 'b', label: 'B' },
          ]}
        />
        <TextAreaField<typeof schema> name="about" label="Beskriv" optional maxLength={20} />
        <CheckboxField<typeof schema> name="sure" label="Säker" />
        <SubmitButton>Skicka</SubmitButton>
      </ActionForm>
    </NextIntlClientProvider>
  )
}

const refuse = (issues: Issue[], title?: string) =>
  jest.fn(async (_state: FormState<string>, data: FormData): Promise<FormState<string>> => {
    const typed: Record<string, string | string[]> = {}
    for (const name of new Set(data.keys()))
      typed[name] = data.getAll(name).length > 1 ? (data.getAll(name) as string[]) : (data.get(name) as string)
    return { status: 'refused', issues, typed, title }
  })

const accept = () => jest.fn(async (): Promise<FormState<string>> => ({ status: 'ok', value: 'UA-1' }))

async function fillIn(user: ReturnType<typeof userEvent.setup>) {
  await user.type(screen.getByRole('textbox', { name: 'Namn' }), 'Vassbo Rör')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Kommun' }), 'angby')
  await user.click(screen.getByRole('checkbox', { name: 'Eftermiddag' }))
  await user.click(screen.getByRole('radio', { name: 'B' }))
  await user.click(screen.getByRole('checkbox', { name: 'Säker' }))
}

function expectAllTyped() {
  expect(screen.getByRole('textbox', { name: 'Namn' })).toHaveValue('Vassbo Rör')
  expect(screen.getByRole('combobox', { name: 'Kommun' })).toHaveValue('angby')
  expect(screen.getByRole('checkbox', { name: 'Eftermiddag' })).toBeChecked()
  expect(screen.getByRole('checkbox', { name: 'Förmiddag' })).not.toBeChecked()
  expect(screen.getByRole('radio', { name: 'B' })).toBeChecked()
  expect(screen.getByRole('checkbox', { name: 'Säker' })).toBeChecked()
}

const send = (user: ReturnType<typeof userEvent.setup>) => user.click(screen.getByRole('button', { name: 'Skicka' }))

test('asks the schema before the server, and leads to the first thing to put right', async () => {
  const user = userEvent.setup()
  const action = accept()
  const { container } = render(<Example action={action} />)
  await send(user)

  const summary = await screen.findByRole('alert')
  expect(action).not.toHaveBeenCalled()
  expect(summary).toHaveFocus()
  expect(within(summary).getByRole('heading')).toHaveTextContent('Det finns 3 saker att rätta till')
  expect(
    within(summary)
      .getAllByRole('link')
      .map((link) => link.textContent),
  ).toEqual(['Skriv ett namn', 'Välj kommun', 'Välj en tid'])
  expect(document.title).toMatch(/^Fel:/)
  expect(screen.getByRole('textbox', { name: 'Namn' })).toHaveAccessibleDescription('Hela namnet Fel: Skriv ett namn')
  expect(screen.getByRole('textbox', { name: 'Namn' })).toBeInvalid()
  expect(await axe(container)).toHaveNoViolations()

  await user.click(within(summary).getByRole('link', { name: 'Välj en tid' }))
  expect(screen.getByRole('checkbox', { name: 'Förmiddag' })).toHaveFocus()
})

test('hands an accepted form to the action as the browser would, hidden fields and all', async () => {
  const user = userEvent.setup()
  const action = accept()
  render(<Example action={action} />)
  await fillIn(user)
  await send(user)
  await waitFor(() => expect(action).toHaveBeenCalledTimes(1))
  const data = (action.mock.calls[0] as unknown as [unknown, FormData])[1]
  data.delete('$asked')
  expect(data.get('$form')).toBe(document.querySelector('form')?.id)
  data.delete('$form')
  expect(Object.fromEntries(data)).toEqual({
    version: '3',
    name: 'Vassbo Rör',
    place: 'angby',
    days: 'pm',
    kind: 'b',
    about: '',
    sure: 'on',
  })
})

test.each([
  ['somebody who was faster', 'case-not-open', 'Läget har ändrats', 'Ärendet är inte öppet längre.'],
  ['anything else', 'unknown', undefined, 'Något gick fel hos oss'],
] as const)('heads what no field can put right as the server does: %s', async (_what, code, title, text) => {
  const user = userEvent.setup()
  const { container } = render(<Example action={refuse([{ code }], title)} />)
  await fillIn(user)
  await send(user)
  const summary = await screen.findByRole('alert')
  expect(within(summary).getByRole('heading')).toHaveTextContent(title ?? 'Det gick inte')
  expect(summary).toHaveTextContent(text)
  expect(within(summary).queryByRole('link')).toBeNull()
  expect(await axe(container)).toHaveNoViolations()
})

test('keeps everything typed when the server refuses, again and again', async () => {
  const user = userEvent.setup()
  render(
    <Example
      action={refuse([
        { field: 'name', code: 'name-missing', sentence: 'Kim har redan det namnet' },
        { code: 'case-moved-on' },
      ])}
    />,
  )
  await fillIn(user)
  await send(user)
  const summary = await screen.findByRole('alert')
  expect(summary).toHaveFocus()
  expect(within(summary).getByRole('link')).toHaveTextContent('Kim har redan det namnet')
  expect(summary).toHaveTextContent('Något gick fel hos oss')
  expectAllTyped()

  await user.click(screen.getByRole('textbox', { name: 'Namn' }))
  await send(user)
  await waitFor(() => expect(screen.getByRole('alert')).toHaveFocus())
  expectAllTyped()
})

test('tells the good news once and clears the form', async () => {
  const user = userEvent.setup()
  const onSuccess = jest.fn()
  const action = accept()
  const { rerender } = render(<Example action={action} onSuccess={onSuccess} />)
  await fillIn(user)
  await send(user)
  await waitFor(() => expect(onSuccess).toHaveBeenCalledWith('UA-1'))
  rerender(<Example action={action} onSuccess={(value) => onSuccess(value)} />)
  expect(onSuccess).toHaveBeenCalledTimes(1)
  expect(screen.getByRole('textbox', { name: 'Namn' })).toHaveValue('')
  expect(screen.getByRole('combobox', { name: 'Kommun' })).toHaveValue('')
  expect(screen.getByRole('radio', { name: 'B' })).not.toBeChecked()

  await fillIn(user)
  await send(user)
  await waitFor(() => expect(onSuccess).toHaveBeenCalledTimes(2))
})

test('keeps the form after success when asked to', async () => {
  const user = userEvent.setup()
  const onSuccess = jest.fn()
  render(<Example action={accept()} onSuccess={onSuccess} keepAfterSuccess />)
  await fillIn(user)
  await send(user)
  await waitFor(() => expect(onSuccess).toHaveBeenCalled())
  expectAllTyped()
})

test('sends once however often one presses, and keeps the button in place', async () => {
  const user = userEvent.setup()
  let answer: (state: FormState<string>) => void = () => {}
  const action = jest.fn(() => new Promise<FormState<string>>((resolve) => (answer = resolve)))
  render(<Example action={action} checked={false} />)
  await user.dblClick(screen.getByRole('button', { name: 'Skicka' }))
  await waitFor(() => expect(screen.getByRole('button', { name: 'Skicka' })).toHaveAttribute('aria-disabled', 'true'))
  await send(user)
  expect(action).toHaveBeenCalledTimes(1)
  expect(screen.getByRole('button', { name: 'Skicka' })).toHaveFocus()
  answer({ status: 'idle' })
  await waitFor(() => expect(screen.getByRole('button', { name: 'Skicka' })).not.toHaveAttribute('aria-disabled'))
})

test('counts what is left to write', async () => {
  const user = userEvent.setup()
  render(<Example action={accept()} />)
  const box = screen.getByRole('textbox', { name: 'Beskriv (frivilligt)' })
  expect(box).toHaveAccessibleDescription('Högst 20 tecken')
  await user.type(box, 'Fem ord')
  expect(box).toHaveAccessibleDescription('13 tecken kvar')
  await user.type(box, ' och många många fler')
  expect(box).toHaveAccessibleDescription('8 tecken för mycket')
})

it('shows what it says above its fields to whoever pressed the button below them, each time and at once', async () => {
  const seen: (string | null)[] = []
  Element.prototype.scrollIntoView = function (this: Element, how) {
    seen.push(this.textContent)
    expect(how).toEqual({ block: 'nearest' })
  }
  const action: FormAction<string> = async () => ({ status: 'ok', value: 'Sparat' })
  render(
    <NextIntlClientProvider locale="sv" messages={formMessages} timeZone={zone}>
      <ActionForm id="told" action={action}>
        {(state) => (
          <>
            <StatusMessage>{state.status === 'ok' ? state.value : null}</StatusMessage>
            <SubmitButton>Skicka</SubmitButton>
          </>
        )}
      </ActionForm>
    </NextIntlClientProvider>,
  )
  const user = userEvent.setup()
  for (const times of [1, 2]) {
    await user.click(screen.getByRole('button', { name: 'Skicka' }))
    await waitFor(() => expect(seen).toEqual(Array(times).fill('Sparat')))
  }
  Reflect.deleteProperty(Element.prototype, 'scrollIntoView')
})
