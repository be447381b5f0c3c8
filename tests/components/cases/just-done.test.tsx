import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { axe } from 'jest-axe'
import { JustDone, JustDoneMessage, type JustDoneProps } from '@/components/cases/just-done'
import { Composer } from '@/components/cases/composer'
import { WordsForm } from '@/components/cases/words-form'
import type { LastStep } from '@/lib/cases/find-last-step'
import { STEPS } from '@/lib/cases/steps'
import { accepting, refusing, sentTo } from '../support/answers'
import { drawInSwedish } from '../support/in-swedish'

const NUMBER = 'UA-2026-0001'
const UNDOES = '6f6f2c1e-5b0e-4a5d-9c58-0a9b9b0f4a11'
const step = (of: Partial<LastStep> = {}): LastStep => ({
  undoes: UNDOES,
  number: NUMBER,
  step: 'accepted',
  secondsLeft: 9,
  ...of,
})
const words = {
  said: 'Det är gjort.',
  undo: 'Ångra',
  undone: { message: 'Borta.', note: 'Bort.', other: 'Som det var.' },
}
const ok = (of: LastStep, text: string | null = null) =>
  jest.fn(async (_state: unknown, _data: FormData): Promise<never> => {
    const value = { undoes: of.undoes, step: of.step, words: text }
    return { status: 'ok' as const, value } as never
  })

const draw = (just: Partial<JustDoneProps>) =>
  drawInSwedish(
    <JustDone step={step()} words={words} action={accepting()} {...just}>
      <JustDoneMessage of={STEPS} />
    </JustDone>,
  )
const button = () => screen.queryByRole('button', { name: 'Ångra' })

describe('what was just done', () => {
  afterEach(() => jest.useRealTimers())

  it('is said in a live region, with a form that undoes it', async () => {
    const action = ok(step())
    const { container } = draw({ action })
    expect(screen.getByRole('status')).toHaveTextContent('Det är gjort.')
    expect(await axe(container)).toHaveNoViolations()
    await userEvent.click(screen.getByRole('button', { name: 'Ångra' }))
    expect(await screen.findByText('Som det var.')).toBeVisible()
    expect(sentTo(action)).toEqual({ number: NUMBER, undoes: UNDOES })
    expect(button()).not.toBeInTheDocument()
    expect(container.querySelector('form')).toHaveFocus()
  })

  it('can be undone no longer when its seconds are over, and focus does not fall from the page', () => {
    jest.useFakeTimers()
    const { container } = draw({ step: step({ secondsLeft: 3 }) })
    button()?.focus()
    act(() => jest.advanceTimersByTime(2900))
    expect(button()).toHaveFocus()
    act(() => jest.advanceTimersByTime(200))
    expect(button()).not.toBeInTheDocument()
    expect(container.querySelector('form')).toHaveFocus()
    expect(screen.getByRole('status')).toHaveTextContent('Det är gjort.')
  })

  it('is only said when there is no time left at all', () => {
    draw({ step: step({ secondsLeft: 0 }) })
    expect(screen.getByRole('status')).toHaveTextContent('Det är gjort.')
    expect(button()).not.toBeInTheDocument()
  })

  it('says kindly why it could not be undone', async () => {
    draw({ action: refusing({ code: 'undo-late' }) })
    await userEvent.click(screen.getByRole('button', { name: 'Ångra' }))
    expect(await screen.findByText(/de har gått/)).toBeVisible()
    expect(button()).not.toBeInTheDocument()
  })

  it('is nothing, in a region that waits, when nothing was', () => {
    draw({ step: null })
    expect(screen.getByRole('status')).toBeEmptyDOMElement()
  })

  it('gives the words back to the form they were written in, on the side that is shown', async () => {
    const note = step({ step: 'note' })
    const form = (kind: 'message' | 'note') => (
      <WordsForm
        action={accepting()}
        number={NUMBER}
        requestId={UNDOES}
        id={kind}
        draft={kind}
        undoable={kind}
        words={{ label: kind, hint: 'h', submit: `Spara ${kind}` }}
      />
    )
    drawInSwedish(
      <JustDone step={note} words={words} action={ok(note, 'Hemlig tanke')}>
        <Composer
          label="Vem"
          sides={[
            { key: 'company', tab: 'Till företaget', form: form('message') },
            { key: 'internal', tab: 'Internt', form: form('note') },
          ]}
        />
      </JustDone>,
    )
    expect(screen.getByRole('radio', { name: 'Internt' })).toBeChecked()
    await userEvent.click(screen.getByRole('button', { name: 'Ångra' }))
    await waitFor(() => expect(screen.getByRole('textbox', { name: /^note/ })).toHaveValue('Hemlig tanke'))
    expect(screen.getByRole('textbox', { name: /^message/ })).toHaveValue('')
  })
})
