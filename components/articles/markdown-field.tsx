'use client'

import { useRef } from 'react'
import type { FieldName } from '@/components/form/field-name'
import { FieldShell, type FieldTexts } from '@/components/form/field-shell'
import { asText } from '@/components/form/form-values'
import type { articleInput } from '@/lib/articles/inputs'
import { noteTextArea } from '../images/insert-text'
import { MarkdownTools } from './markdown-tools'

type MarkdownFieldProps = FieldTexts & { name: FieldName<typeof articleInput>; rows?: number; lang: 'sv' | 'en' }

/** A plain text area with Markdown's signs within reach. */
export function MarkdownField({ rows = 16, lang, ...field }: MarkdownFieldProps) {
  const area = useRef<HTMLTextAreaElement | null>(null)
  return (
    <FieldShell {...field}>
      {(control, text) => (
        <>
          <MarkdownTools area={area} />
          <textarea
            {...control}
            ref={(element) => {
              area.current = element
              if ('ref' in control) control.ref(element)
            }}
            lang={lang}
            rows={rows}
            defaultValue={asText(text)}
            data-markdown
            spellCheck
            onFocus={(event) => noteTextArea(event.currentTarget)}
            className="control"
          />
        </>
      )}
    </FieldShell>
  )
}
