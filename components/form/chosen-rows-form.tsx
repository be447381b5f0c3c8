'use client'

import type { ReactNode } from 'react'
import { ErrorSummary } from './error-summary'
import { RefusedSummary } from './refused-summary'
import { SubmitButton } from './submit-button'
import { useFormState } from './use-form-state'
import { StatusMessage } from '@/components/ui/status-message'
import type { FormAction, RowOutcome } from '@/lib/refusals/result'

export type ChosenRow = { number: string; version: number; label: string }
type Changed = { rows: RowOutcome<unknown>[] }

type ChosenRowsFormProps<T extends Changed> = {
  action: FormAction<T>
  id: string
  choices: readonly ChosenRow[]
  /** Whether all are chosen from the start. */
  all?: boolean
  hidden?: Record<string, string>
  words: Record<'legend' | 'submit' | 'done' | 'refused', string>
  /** What else is asked for, before the button. */
  children?: ReactNode
}

/** A few rows, each with its box, and one thing to do with those that are chosen; what became of each is said. */
export function ChosenRowsForm<T extends Changed>(props: ChosenRowsFormProps<T>) {
  const { action, id, choices, all = false, hidden = {}, words, children } = props
  const [state, dispatch] = useFormState<T>(action, id)
  const rows = state.status === 'ok' ? state.value.rows : []
  const done = rows.filter(({ refused }) => refused === undefined)
  const refused = rows.filter((row) => row.refused !== undefined)
  return (
    <div className="space-y-3">
      <StatusMessage>
        {done.length > 0 && (
          <>
            {words.done} <span className="tabular-nums">{done.map(({ number }) => number).join(', ')}</span>
          </>
        )}
      </StatusMessage>
      {refused.length > 0 && (
        <ErrorSummary
          heading={words.refused}
          errors={refused.map(({ number, refused: why }) => ({ text: `${number}: ${why}` }))}
        />
      )}
      {choices.length > 0 && (
        <form action={dispatch} className="space-y-3">
          {state.status === 'refused' && <RefusedSummary word={words.submit} refusal={state} />}
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <fieldset>
            <legend className="sr-only">{words.legend}</legend>
            {choices.map(({ number, version, label }) => (
              <label key={`${number} ${version}`} className="flex min-h-11 items-center gap-3">
                <input
                  type="checkbox"
                  name="chosen"
                  value={`${number} ${version}`}
                  defaultChecked={all}
                  autoComplete="off"
                  className="accent-action size-5 shrink-0"
                />
                <span className="tabular-nums">{label}</span>
              </label>
            ))}
          </fieldset>
          <div className="flex flex-wrap items-end gap-3">
            {children}
            <SubmitButton size="compact">{words.submit}</SubmitButton>
          </div>
        </form>
      )}
    </div>
  )
}
