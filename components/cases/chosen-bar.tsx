'use client'

import { useEffect, useRef, useState } from 'react'
import { ErrorSummary } from '@/components/form/error-summary'
import { RefusedSummary } from '@/components/form/refused-summary'
import { SubmitButton } from '@/components/form/submit-button'
import { useFormState } from '@/components/form/use-form-state'
import { useUndo } from '@/components/form/use-undo'
import { buttonClass } from '@/components/ui/button'
import { StatusMessage } from '@/components/ui/status-message'
import type { UndoneStep } from '@/lib/cases/undo-step'
import type { FormAction, RowOutcome } from '@/lib/refusals/result'
import { AskForReceivers } from './ask-for-receivers'
import { CHOSEN_FORM } from './choose-case'
import { pathOf, useReceivers, type Receiver } from './use-receivers'

type Given = { advisorId: string; secondsLeft: number; rows: RowOutcome<string>[] }
export type ChosenActions = { give: FormAction<Given>; undo: FormAction<{ rows: RowOutcome<UndoneStep>[] }> }

const LINK = 'text-action min-h-11 underline underline-offset-4 hover:text-action-hover'

export type ChosenBarProps = {
  actions: ChosenActions
  /** Who can be given cases, with what is worth knowing of each; null until the address asks for them. */
  advisors: readonly Receiver[] | null
  /** The address of the list that asks for them. */
  ask: string
  words: {
    heading: string
    chosen: string
    advisor: string
    choose: string
    give: string
    all: string
    none: string
    given: string
    refused: string
    notUndone: string
    undo: string
    undone: string
  }
}

/**
 * Gives the cases that are chosen in the list to an advisor, at the foot of the screen, and says what became of each. There
 * while any is chosen, also without scripts. Everyone who can get them is drawn once one is: until then its button asks
 * for them, with the boxes in the address.
 */
export function ChosenBar({ actions, advisors: drawn, ask, words }: ChosenBarProps) {
  const [state, dispatch] = useFormState(actions.give, CHOSEN_FORM)
  const { undone, refusals, formAction: undo } = useUndo(actions.undo)
  const form = useRef<HTMLFormElement>(null)
  const said = useRef<HTMLDivElement>(null)
  const count = useChosen(form)
  const advisors = useReceivers(drawn, ask, count)
  const given = state.status === 'ok' ? state.value : null
  const over = useOver(given)
  const typed = state.status === 'refused' ? state.typed.chosen : undefined
  useEffect(() => {
    for (const box of boxes(form.current)) if (typed && [typed].flat().includes(box.value)) box.checked = true
  }, [typed])
  useEffect(() => {
    if (given || undone) said.current?.focus()
  }, [given, undone])
  const done = (given?.rows ?? []).flatMap((row) => (row.done === undefined ? [] : [{ ...row, undoes: row.done }]))
  // Without scripts the page after the undoing knows of the undoing only.
  const taken = undone && (!given || covers(undone.rows, done)) ? undone.rows : null
  const shown = taken ?? given?.rows ?? []
  const well = shown.filter((row) => row.refused === undefined)
  const refused = shown.filter((row) => row.refused !== undefined)
  const name = advisors?.find(({ id }) => id === given?.advisorId)?.name ?? ''
  return (
    <section aria-label={words.heading} className="sticky bottom-0 z-20 mt-3 space-y-2 print:hidden">
      <div ref={said} tabIndex={-1} className="bg-surface shadow-lift rounded-md outline-none">
        <form action={undo}>
          {done.map(({ number, undoes }) => (
            <input key={undoes} type="hidden" name="steps" value={`${number} ${undoes}`} />
          ))}
          <StatusMessage
            action={
              done.length > 0 &&
              !taken &&
              !over && (
                <button type="submit" className={buttonClass({ variant: 'quiet', size: 'compact' })}>
                  {words.undo}
                </button>
              )
            }
          >
            {well.length > 0 && (
              <>
                {taken ? words.undone : `${words.given} ${name}`.trim()}:{' '}
                <span className="tabular-nums">{well.map(({ number }) => number).join(', ')}</span>
                {refusals.map(({ code, sentence }) => (
                  <p key={code}>{sentence}</p>
                ))}
              </>
            )}
          </StatusMessage>
        </form>
        {refused.length > 0 && (
          <ErrorSummary
            heading={taken ? words.notUndone : words.refused}
            errors={refused.map(({ number, refused: why }) => ({ text: `${number}: ${why}` }))}
          />
        )}
      </div>
      {advisors?.length !== 0 && (
        <form
          ref={form}
          id={CHOSEN_FORM}
          {...(advisors ? { action: dispatch } : { action: pathOf(ask), method: 'get' })}
          aria-label={words.heading}
          className="framed border-line bg-surface shadow-lift hidden rounded-md border p-3 group-has-[[name=chosen]:checked]/list:block"
        >
          {state.status === 'refused' && <RefusedSummary word={words.give} refusal={state} />}
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <span role="status" className="font-strong whitespace-nowrap tabular-nums">
              {count > 0 && `${words.chosen} ${count}`}
            </span>
            {count > 0 && (
              <button type="button" className={LINK} onClick={() => markAll(form.current)}>
                {words.all}
              </button>
            )}
            <button type="reset" className={LINK}>
              {words.none}
            </button>
            {!advisors && <AskForReceivers ask={ask} word={words.choose} />}
            {advisors && (
              <div className="flex min-w-0 gap-3 max-sm:w-full">
                <label className="min-w-0 flex-1">
                  <span className="sr-only">{words.advisor}</span>
                  <select name="advisorId" required className="control">
                    <option value="">{words.choose}</option>
                    {advisors.map(({ id, name: text, about }) => (
                      <option key={id} value={id}>
                        {about ? `${text}, ${about}` : text}
                      </option>
                    ))}
                  </select>
                </label>
                <SubmitButton size="compact" className="shrink-0">
                  {words.give}
                </SubmitButton>
              </div>
            )}
          </div>
        </form>
      )}
    </section>
  )
}

function boxes(form: HTMLFormElement | null): HTMLInputElement[] {
  const all = [...(form?.elements ?? [])]
  return all.filter((one): one is HTMLInputElement => one instanceof HTMLInputElement && one.name === 'chosen')
}

const COUNT_AGAIN = new Event('change', { bubbles: true })

function markAll(form: HTMLFormElement | null): void {
  for (const box of boxes(form)) box.checked = true
  document.dispatchEvent(COUNT_AGAIN)
}

/** How many are chosen, from the first choice on. The boxes stand in the list, outside their form. */
function useChosen(form: { current: HTMLFormElement | null }): number {
  const [count, setCount] = useState(0)
  useEffect(() => {
    const again = () => setCount(boxes(form.current).filter(({ checked }) => checked).length)
    // It tells of itself before the boxes are let go of.
    const letGo = (event: Event) => event.target === form.current && setCount(0)
    document.addEventListener('change', again)
    document.addEventListener('reset', letGo)
    return () => {
      document.removeEventListener('change', again)
      document.removeEventListener('reset', letGo)
    }
  }, [form])
  return count
}

/** Whether the undoing was of these. */
function covers(undone: readonly { number: string }[], done: readonly { number: string }[]): boolean {
  return undone.length === done.length && undone.every(({ number }, place) => number === done[place]?.number)
}

/** True once what was given can no longer be taken back. */
function useOver(given: Given | null): boolean {
  const [over, setOver] = useState<Given | null>(null)
  useEffect(() => {
    if (!given) return
    const timer = setTimeout(() => setOver(given), given.secondsLeft * 1000)
    return () => clearTimeout(timer)
  }, [given])
  return given !== null && over === given
}
