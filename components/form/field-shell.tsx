'use client'

import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { useField, type FieldWiring, type FormWords, type GivenField } from './form-context'

export type FieldTexts = {
  label: ReactNode
  hint?: ReactNode
  /** Says "(optional)" in the form's language beside the label. */
  optional?: boolean
  /** Said beside the label instead. */
  mark?: ReactNode
}

/** What a control is given: its name and listeners, and the ids of what describes it. */
export type Control = FieldWiring['wiring'] & {
  id: string
  'aria-invalid': true | undefined
  'aria-describedby': string | undefined
}

type FieldShellProps = FieldTexts &
  GivenField & {
    name: string
    /** Said below the control, and of it. */
    after?: (words: FormWords) => ReactNode
    children: (control: Control, defaultValue: string | string[] | undefined) => ReactNode
  }

/** What every field has in common: a label, a hint, what is wrong, and the control that they describe. */
export function FieldShell({ name, label, hint, optional, mark, after, children, ...given }: FieldShellProps) {
  const { id, defaultValue, error, wiring, words } = useField(name, given)
  const below = words && after?.(words)
  const described = describedBy(id, { hint, error, after: Boolean(below) })
  return (
    <ErrorEdge error={error}>
      <label htmlFor={id} className="font-strong mb-1 inline-block">
        {label}
        <OptionalMark mark={mark ?? (optional && words?.optional)} />
      </label>
      <FieldHint id={id} hint={hint} />
      <FieldError id={id} error={error} prefix={words?.errorPrefix} />
      {children(
        { ...wiring, id, 'aria-invalid': error ? true : undefined, 'aria-describedby': described },
        defaultValue,
      )}
      {below && (
        <p id={`${id}-after`} className="text-muted mt-1 text-sm tabular-nums">
          {below}
        </p>
      )}
    </ErrorEdge>
  )
}

/** The ids a control is described by. */
export function describedBy(id: string, { hint, error, after }: { hint?: ReactNode; error?: string; after?: boolean }) {
  return [hint && `${id}-hint`, error && `${id}-error`, after && `${id}-after`].filter(Boolean).join(' ') || undefined
}

export function ErrorEdge({ error, children }: { error?: string; children: ReactNode }) {
  return <div className={error ? 'border-error border-l-5 pl-4' : ''}>{children}</div>
}

export function OptionalMark({ mark }: { mark: ReactNode }) {
  return mark ? <span className="text-muted font-normal"> ({mark})</span> : null
}

export function FieldHint({ id, hint }: { id: string; hint?: ReactNode }) {
  return hint ? (
    <p id={`${id}-hint`} className="text-muted mb-2 max-w-[66ch] text-sm">
      {hint}
    </p>
  ) : null
}

export function FieldError({ id, error, prefix }: { id: string; error?: string; prefix?: string }) {
  return error ? (
    <p id={`${id}-error`} className="font-strong text-error mb-2 flex max-w-[66ch] gap-2">
      <Icon name="error" className="mt-[0.12em]" />
      <span>
        {prefix && <VisuallyHidden>{prefix} </VisuallyHidden>}
        {error}
      </span>
    </p>
  ) : null
}
