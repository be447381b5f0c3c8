'use client'

import { createContext, useContext, useEffect, useRef, useState, type ReactNode } from 'react'
import { useUndo } from '@/components/form/use-undo'
import { buttonClass } from '@/components/ui/button'
import { StatusMessage } from '@/components/ui/status-message'
import type { LastStep } from '@/lib/cases/find-last-step'
import type { Step } from '@/lib/cases/steps'
import type { UndoneStep } from '@/lib/cases/undo-step'
import type { FormAction } from '@/lib/refusals/result'

/** What was just done and what undoing it did, as sentences; `said` is of the step at hand. */
type JustDoneWords = { said: string | null; undo: string; undone: { message: string; note: string; other: string } }
export type JustDoneProps = { step: LastStep | null; words: JustDoneWords; action: FormAction<UndoneStep> }

type Known = Pick<JustDoneProps, 'step' | 'words'> & ReturnType<typeof useUndo<UndoneStep>>
const JustDoneContext = createContext<Known | null>(null)

/** What whoever sees the page just did, for all that tells of it in the page or gives words back. */
export function JustDone({ step, words, action, children }: JustDoneProps & { children: ReactNode }) {
  const undo = useUndo(action)
  return <JustDoneContext value={{ step, words, ...undo }}>{children}</JustDoneContext>
}

/** The words of a message or note that was undone: they stand in the form again. */
export function useWordsBack(step: 'message' | 'note' | undefined): { id: string; text: string } | null {
  const undone = useContext(JustDoneContext)?.undone
  return undone?.words && undone.step === step ? { id: undone.undoes, text: undone.words } : null
}

/** Which side was written to last, so that what is said of it is beside it. */
export function useLastSide(): 'company' | 'internal' | null {
  const known = useContext(JustDoneContext)
  const step = known?.undone?.step ?? known?.step?.step
  return step === 'note' ? 'internal' : step === 'message' ? 'company' : null
}

/** Says what was just done, of these steps, with a way back while there is time. Without scripts it is a form of its own. */
export function JustDoneMessage({ of }: { of: readonly Step[] }) {
  const known = useContext(JustDoneContext)
  const box = useRef<HTMLFormElement>(null)
  const step = known?.step && of.includes(known.step.step) ? known.step : null
  const over = useOver(step, () => keepFocus(box.current))
  const undone = known?.undone && of.includes(known.undone.step) ? known.undone : null
  const isUndone = undone !== null && (!known?.step || known.step.undoes === undone.undoes)
  useEffect(() => {
    if (isUndone) box.current?.focus()
  }, [isUndone])
  if (!known) return null
  const { words, refusals, formAction } = known
  const said = isUndone
    ? words.undone[undone.step === 'message' || undone.step === 'note' ? undone.step : 'other']
    : step && words.said
  const refused = step !== null && refusals.length > 0
  return (
    <form
      action={formAction}
      ref={box}
      tabIndex={-1}
      className="outline-none has-[[role=status]:empty]:absolute print:hidden"
    >
      {step && <input type="hidden" name="number" value={step.number} />}
      {step && <input type="hidden" name="undoes" value={step.undoes} />}
      <StatusMessage
        action={
          step &&
          !isUndone &&
          !over &&
          !refused && (
            <button type="submit" className={buttonClass({ variant: 'quiet', size: 'compact' })}>
              {words.undo}
            </button>
          )
        }
      >
        {said && (
          <>
            {said}
            {refused &&
              refusals.map(({ code, sentence }) => (
                <p key={code} data-refusal="">
                  {sentence}
                </p>
              ))}
          </>
        )}
      </StatusMessage>
    </form>
  )
}

/** True once the step's time is over. `before` runs first, while the button still has focus. */
function useOver(step: LastStep | null, before: () => void): boolean {
  const [over, setOver] = useState<string | null>(null)
  const last = useRef(before)
  useEffect(() => {
    last.current = before
  })
  const [undoes, seconds] = [step?.undoes ?? null, step?.secondsLeft ?? 0]
  useEffect(() => {
    if (undoes === null || seconds <= 0) return
    const timer = setTimeout(() => {
      last.current()
      setOver(undoes)
    }, seconds * 1000)
    return () => clearTimeout(timer)
  }, [undoes, seconds])
  return seconds <= 0 || (undoes !== null && over === undoes)
}

/** Whoever stood on the button stands on its message when it goes. */
function keepFocus(box: HTMLElement | null): void {
  if (box?.contains(document.activeElement)) box.focus()
}
