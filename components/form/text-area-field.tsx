'use client'

import { useState } from 'react'
import { describedBy, Field, type FieldTexts } from './field'
import { useField, type GivenField } from './form-context'
import { asText } from './form-values'

type TextAreaFieldProps = FieldTexts &
  GivenField & { name: string; rows?: number; maxLength?: number; autoComplete?: string }

/** A longer text than allowed can be written and is then refused with words: nothing pasted is cut off. */
export function TextAreaField({
  name,
  label,
  hint,
  optional,
  mark,
  rows = 5,
  maxLength,
  autoComplete,
  ...given
}: TextAreaFieldProps) {
  const { id, defaultValue, error, wiring, words } = useField(name, given)
  const text = asText(defaultValue)
  const [length, setLength] = useState<number | null>(null)
  const limit = maxLength !== undefined && words ? { max: maxLength, words } : null
  return (
    <Field
      id={id}
      label={label}
      hint={hint}
      error={error}
      errorPrefix={words?.errorPrefix}
      optional={optional}
      optionalWord={words?.optional}
      mark={mark}
      after={
        limit && (
          <p id={`${id}-after`} className="text-muted mt-1 text-sm tabular-nums">
            {lengthSentence(limit, length)}
          </p>
        )
      }
    >
      <textarea
        {...wiring}
        id={id}
        rows={rows}
        autoComplete={autoComplete}
        defaultValue={text}
        onInput={(event) => setLength(event.currentTarget.value.length)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { hint, error, after: limit !== null })}
        className="control"
      />
    </Field>
  )
}

type Limit = {
  max: number
  words: { atMost: (n: number) => string; charactersLeft: (n: number) => string; charactersOver: (n: number) => string }
}

function lengthSentence({ max, words }: Limit, length: number | null): string {
  if (length === null) return words.atMost(max)
  return length <= max ? words.charactersLeft(max - length) : words.charactersOver(length - max)
}
