import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { VisuallyHidden } from '@/components/ui/visually-hidden'

export type FieldTexts = {
  label: ReactNode
  hint?: ReactNode
  /** Says "(optional)" in the form's language beside the label. */
  optional?: boolean
  /** Said beside the label instead. */
  mark?: ReactNode
}

type FieldProps = FieldTexts & {
  id: string
  error?: string
  errorPrefix?: string
  optionalWord?: string
  after?: ReactNode
  children: ReactNode
}

/** The ids a control is described by. */
export function describedBy(id: string, { hint, error, after }: { hint?: ReactNode; error?: string; after?: boolean }) {
  return [hint && `${id}-hint`, error && `${id}-error`, after && `${id}-after`].filter(Boolean).join(' ') || undefined
}

/** A label, a hint, what is wrong, and the control. */
export function Field({
  id,
  label,
  hint,
  error,
  errorPrefix,
  optional,
  optionalWord,
  mark,
  after,
  children,
}: FieldProps) {
  return (
    <div className={error ? 'border-error border-l-5 pl-4' : ''}>
      <label htmlFor={id} className="font-strong mb-1 inline-block">
        {label}
        <OptionalMark mark={mark ?? (optional ? optionalWord : undefined)} />
      </label>
      <FieldHint id={id} hint={hint} />
      <FieldError id={id} error={error} prefix={errorPrefix} />
      {children}
      {after}
    </div>
  )
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

export type FieldWidth = 'full' | 'medium' | 'short'

export const widths: Record<FieldWidth, string> = { full: '', medium: 'sm:max-w-96', short: 'max-w-56' }
