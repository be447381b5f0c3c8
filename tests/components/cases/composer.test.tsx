import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { axe } from 'jest-axe'
import { Composer } from '@/components/cases/composer'

const form = (label: string) => (
  <label>
    {label}
    <textarea />
  </label>
)

it('has two sides of which one is chosen, and keeps what stands on the other', async () => {
  const { container } = render(
    <Composer
      label="Vem du skriver till"
      sides={[
        { key: 'company', tab: 'Till företaget', form: form('Meddelande') },
        { key: 'internal', tab: 'Internt', form: form('Anteckning') },
      ]}
    />,
  )
  const [company, internal] = [
    screen.getByRole('radio', { name: 'Till företaget' }),
    screen.getByRole('radio', { name: 'Internt' }),
  ]
  expect(company).toBeChecked()
  await userEvent.type(screen.getByLabelText('Meddelande'), 'Hej')
  await userEvent.click(internal)
  expect(internal).toBeChecked()
  expect(company).not.toBeChecked()
  expect(screen.getByLabelText('Meddelande')).toHaveValue('Hej')
  expect(await axe(container)).toHaveNoViolations()
})
