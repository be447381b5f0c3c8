import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { axe } from 'jest-axe'
import { renderToString } from 'react-dom/server'
import { ButtonForm } from '@/components/form/button-form'
import type { FormState } from '@/lib/refusals/result'

const late: FormState<void> = {
  status: 'refused',
  title: 'Läget har ändrats',
  titlePrefix: 'Fel:',
  issues: [{ field: 'version', code: 'seat-gone', sentence: 'Platsen gick till någon annan.' }],
  typed: { token: 'abc' },
}

const answering = (state: FormState<void>) => jest.fn(async (_state: unknown, _data: FormData) => ({ ...state }))

describe('a form of one button', () => {
  it('sends what it is about, and nothing that was not given', async () => {
    const action = answering({ status: 'ok', value: undefined })
    render(<ButtonForm action={action} hidden={{ token: 'abc', version: 3, back: undefined }} word="Ta platsen" />)
    await userEvent.click(screen.getByRole('button', { name: 'Ta platsen' }))
    await waitFor(() => expect(action).toHaveBeenCalledTimes(1))
    expect(Object.fromEntries(action.mock.calls[0]?.[1] ?? [])).toEqual({ token: 'abc', version: '3' })
  })

  it('tells a refusal in the server’s words, also when it comes again, and takes focus there', async () => {
    const { container } = render(<ButtonForm action={answering(late)} word="Ta platsen" />)
    document.title = 'Din plats'
    const button = screen.getByRole('button', { name: 'Ta platsen' })
    for (const _time of [1, 2]) {
      await userEvent.click(button)
      const summary = await screen.findByRole('alert')
      expect(summary).toHaveTextContent('Läget har ändratsPlatsen gick till någon annan.')
      await waitFor(() => expect(summary).toHaveFocus())
    }
    expect(document.title).toBe('Fel: Din plats')
    expect(screen.queryByRole('link')).not.toBeInTheDocument()
    expect(button).toBeInTheDocument()
    expect(await axe(container)).toHaveNoViolations()
  })

  it('is pressed with the keyboard, and sends once while it is on its way', async () => {
    const user = userEvent.setup()
    let answer = (_state: FormState<void>) => {}
    const action = jest.fn(() => new Promise<FormState<void>>((done) => (answer = done)))
    render(<ButtonForm action={action} word="Ta platsen" />)
    await user.tab()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(screen.getByRole('button')).toHaveAttribute('aria-disabled', 'true'))
    await user.keyboard('{Enter}')
    expect(action).toHaveBeenCalledTimes(1)
    answer(late)
    expect(await screen.findByRole('alert')).toBeVisible()
  })

  it('completes its name for those who hear it alone', () => {
    const { rerender } = render(<ButtonForm action={answering(late)} word="Bekräfta" about="Får vi fråga?" />)
    expect(screen.getByRole('button')).toHaveAccessibleName('Bekräfta: Får vi fråga?')
    rerender(<ButtonForm action={answering(late)} word="Checka in Kim" face={<b>Kim</b>} />)
    expect(screen.getByRole('button')).toHaveAccessibleName('Checka in Kim')
    expect(screen.getByRole('button')).toHaveTextContent(/^Kim$/)
  })

  it('says that it is done in the button’s place', async () => {
    render(<ButtonForm action={answering({ status: 'ok', value: undefined })} word="Sluta" done="Du får inga fler." />)
    expect(screen.getByRole('status')).toBeEmptyDOMElement()
    await userEvent.click(screen.getByRole('button'))
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Du får inga fler.'))
    expect(screen.queryByRole('button')).not.toBeInTheDocument()
  })

  it('needs no words of a layout and no scripts to be drawn', () => {
    const html = renderToString(<ButtonForm action={answering(late)} hidden={{ id: 7 }} word="Sluta" />)
    expect(html).toContain('<input type="hidden" name="id" value="7"/>')
    expect(html).toMatch(/<button type="submit"[^>]*>Sluta<\/button>/)
  })
})
