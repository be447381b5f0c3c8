import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { tellAnswer, type Answer } from '@/components/form/answer-told'
import { AnswerSaid } from '@/components/shell/answer-said'

type After = 'stays' | 'goes' | 'row goes' | 'says' | 'other page'

/** A page with a list, a form in each row, and one thing that an action does to it. */
function Page({ answer, after }: { answer: Answer; after: After }) {
  const [done, setDone] = useState(false)
  const send = (event: React.FormEvent) => {
    event.preventDefault()
    setTimeout(() =>
      act(() => {
        setDone(true)
        tellAnswer(answer)
      }),
    )
  }
  const gone = (what: After) => done && after === what
  return (
    <>
      <main tabIndex={-1}>
        {gone('other page') ? (
          <h1>Nästa sida</h1>
        ) : (
          <>
            <h1>En sida</h1>
            <h2>Frågor</h2>
            <ul>
              {!gone('row goes') && (
                <li>
                  <form onSubmit={send}>{!gone('goes') && <button aria-label="Ta bort: Kim">Ta bort</button>}</form>
                </li>
              )}
              <li>
                <a href="/nasta">Nästa rad</a>
              </li>
            </ul>
            <h2>Efteråt</h2>
            <div role="status">{gone('says') && 'Kim är borttagen.'}</div>
          </>
        )}
      </main>
      <AnswerSaid done="{word} – klart." />
    </>
  )
}

const heard = () =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .join('')

it.each<[Answer, After, string, string]>([
  ['ok', 'stays', 'Ta bort: Kim – klart.', 'Ta bort'],
  ['ok', 'goes', 'Ta bort: Kim – klart.', 'Nästa rad'],
  ['ok', 'row goes', 'Ta bort: Kim – klart.', 'Nästa rad'],
  ['ok', 'says', 'Kim är borttagen.', 'Ta bort'],
  ['left', 'other page', 'Ta bort: Kim – klart.', 'Nästa sida'],
])(
  'after an action that is %s and where the form %s, it is heard that "%s", and the focus is at "%s"',
  async (...row) => {
    const [answer, after, words, focused] = row
    render(<Page {...{ answer, after }} />)
    await userEvent.click(screen.getByRole('button'))
    await screen.findByText(words)
    expect(heard()).toBe(words)
    expect(document.activeElement).toHaveTextContent(focused)
    expect(document.body).not.toHaveFocus()
  },
)

it('says nothing of what was refused: the refusal says it', async () => {
  render(<Page answer="refused" after="stays" />)
  await userEvent.click(screen.getByRole('button'))
  await act(() => new Promise((resolve) => setTimeout(resolve, 400)))
  expect(heard()).toBe('')
})

it('leaves the focus to whoever has gone on', async () => {
  render(<Page answer="ok" after="row goes" />)
  await userEvent.click(screen.getByRole('button'))
  await userEvent.tab()
  const there = document.activeElement
  await act(() => new Promise((resolve) => setTimeout(resolve, 400)))
  expect(document.activeElement).toBe(there)
})
