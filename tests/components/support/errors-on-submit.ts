import { screen, waitFor, within } from '@testing-library/react'
import { axe } from 'jest-axe'

/**
 * What every form promises after a refusal: the errors on top have focus and stand in the fields' order, each leads to
 * its field, which says the same beside itself, and axe finds nothing. Returns the errors' sentences.
 */
export async function errorsOnSubmit(form: Element): Promise<string[]> {
  const summary = await screen.findByRole('alert')
  await waitFor(() => expect(summary).toHaveFocus())
  const links = within(summary).getAllByRole<HTMLAnchorElement>('link')
  const controls = [...form.querySelectorAll<HTMLElement>('input, select, textarea')]
  const places = links.map(({ hash }) => controls.findIndex(({ id }) => id === hash.slice(1)))
  expect(places).not.toContain(-1)
  expect(places).toEqual([...places].sort((a, b) => a - b))
  for (const [index, link] of links.entries()) {
    const control = controls[places[index] ?? -1] as HTMLElement
    const described = control.closest<HTMLElement>('fieldset[aria-describedby]') ?? control
    expect(described).toHaveAccessibleDescription(expect.stringContaining(link.textContent ?? '–'))
  }
  expect(await axe(form)).toHaveNoViolations()
  return links.map(({ textContent }) => textContent ?? '')
}
