'use client'

import { useId, type ReactNode } from 'react'
import type { ButtonLook } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { StatusMessage } from '@/components/ui/status-message'
import type { FormAction } from '@/lib/refusals/result'
import { RefusedSummary } from './refused-summary'
import { SubmitButton } from './submit-button'
import { useFormState } from './use-form-state'

type ButtonFormProps<T> = ButtonLook & {
  action: FormAction<T>
  /** What goes along: whom it is about, and the version it was drawn for, so that nobody's work is overwritten. */
  hidden?: Record<string, string | number | undefined>
  word: string
  /** Completes the word for those who hear the button alone. */
  about?: string
  /** Drawn in the button; its name is still the word. */
  face?: ReactNode
  icon?: ReactNode
  describedBy?: string
  /** Beside the button: the way out. */
  children?: ReactNode
  /** Said in the button's place once it is done. */
  done?: string
  className?: string
  buttonClassName?: string
}

/**
 * One button, on public pages and the staff's alike: nothing to type, but a refusal is told here as in every form, in
 * the server's own sentences, so that it carries no form library and no messages. It takes focus where it appears.
 */
export function ButtonForm<T>(props: ButtonFormProps<T>) {
  const { action, hidden = {}, word, about, face, describedBy, children, done, className, buttonClassName } = props
  const { variant, size = 'compact', wide, icon } = props
  const [state, dispatch] = useFormState<T>(action, useId())
  const name = about ? `${word}: ${about}` : word
  const button = (
    <SubmitButton
      {...{ variant, size, wide, icon }}
      aria-label={face || about ? name : undefined}
      aria-describedby={describedBy}
      className={buttonClassName}
    >
      {face ?? word}
    </SubmitButton>
  )
  return (
    <form action={dispatch} className={classes('space-y-3', className)}>
      {state.status === 'refused' && <RefusedSummary word={word} refusal={state} />}
      {done && <StatusMessage>{state.status === 'ok' && done}</StatusMessage>}
      {Object.entries(hidden).map(
        ([field, value]) => value !== undefined && <input key={field} type="hidden" name={field} value={value} />,
      )}
      {done && state.status === 'ok' ? null : children ? (
        <div className="flex flex-wrap items-center gap-3">
          {button}
          {children}
        </div>
      ) : (
        button
      )}
    </form>
  )
}
