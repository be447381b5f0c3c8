'use client'

import { useState } from 'react'
import type { FieldName } from './field-name'
import { FieldShell, type FieldTexts } from './field-shell'
import type { FormWords, GivenField } from './form-context'
import { asText } from './form-values'
import { lengthOf, manyLines } from '@/lib/text/plain-text'

type TextAreaFieldProps<S> = FieldTexts &
  GivenField & { name: FieldName<S>; rows?: number; maxLength?: number; autoComplete?: string }

/**
 * A longer text than allowed can be written and is then refused with words: nothing pasted is cut off. What is counted is
 * what the server will count.
 */
export function TextAreaField<S = never>({ rows = 5, maxLength, autoComplete, ...field }: TextAreaFieldProps<S>) {
  const [length, setLength] = useState<number | null>(null)
  const sentence = (words: FormWords) => maxLength !== undefined && lengthSentence(maxLength, words, length)
  return (
    <FieldShell {...field} after={sentence}>
      {(control, text) => (
        <textarea
          {...control}
          rows={rows}
          autoComplete={autoComplete}
          defaultValue={asText(text)}
          onInput={(event) => setLength(lengthOf(manyLines(event.currentTarget.value)))}
          className="control"
        />
      )}
    </FieldShell>
  )
}

function lengthSentence(max: number, words: FormWords, length: number | null): string {
  if (length === null) return words.atMost(max)
  return length <= max ? words.charactersLeft(max - length) : words.charactersOver(length - max)
}
