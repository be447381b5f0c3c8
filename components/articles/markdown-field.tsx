'use client'

import { useRef } from 'react'
import { describedBy, Field, type FieldTexts } from '@/components/form/field'
import { useField } from '@/components/form/form-context'
import { asText } from '@/components/form/form-values'
import { noteTextArea } from '../images/insert-text'
import { MarkdownTools } from './markdown-tools'

type MarkdownFieldProps = FieldTexts & { name: string; rows?: number; lang: 'sv' | 'en' }

/** A plain text area with Markdown's signs within reach. */
export function MarkdownField({ name, rows = 16, lang, ...texts }: MarkdownFieldProps) {
  const { id, defaultValue, error, wiring, words } = useField(name)
  const area = useRef<HTMLTextAreaElement | null>(null)
  return (
    <Field id={id} {...texts} error={error} errorPrefix={words?.errorPrefix} optionalWord={words?.optional}>
      <MarkdownTools area={area} />
      <textarea
        {...wiring}
        ref={(element) => {
          area.current = element
          if ('ref' in wiring) wiring.ref(element)
        }}
        id={id}
        lang={lang}
        rows={rows}
        defaultValue={asText(defaultValue)}
        data-markdown
        spellCheck
        onFocus={(event) => noteTextArea(event.currentTarget)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { hint: texts.hint, error })}
        className="control"
      />
    </Field>
  )
}
