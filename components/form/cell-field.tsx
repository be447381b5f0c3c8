'use client'

import { classes } from '@/components/ui/classes'
import { useField } from './form-context'
import { asText } from './form-values'

type CellFieldProps = {
  name: string
  defaultValue: string
  /** What it is in words: whoever hears it alone sees neither its row nor its column. */
  label: string
  /** Says more of it, together with what is wrong. */
  describedBy?: string
}

/** A field that is a cell of a table. What is wrong with it is said by a CellError elsewhere, where there is room. */
export function CellField({ name, label, describedBy, ...given }: CellFieldProps) {
  const { id, defaultValue, error, wiring } = useField(name, given)
  return (
    <input
      {...wiring}
      id={id}
      type="text"
      autoComplete="off"
      data-cell=""
      defaultValue={asText(defaultValue)}
      aria-label={label}
      aria-invalid={error ? true : undefined}
      aria-describedby={classes(error && `${id}-error`, describedBy) || undefined}
      className="control px-1.5! text-end tabular-nums"
    />
  )
}

/** What is wrong with a cell, in its words. Nothing while nothing is. */
export function CellError({ name, label }: { name: string; label: string }) {
  const { id, error, words } = useField(name)
  return error ? (
    <p id={`${id}-error`} className="font-strong text-error">
      <span className="sr-only">{words?.errorPrefix} </span>
      {label}: {error}
    </p>
  ) : null
}
