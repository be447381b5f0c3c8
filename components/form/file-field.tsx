'use client'

import { describedBy, Field, type FieldTexts } from './field'
import { useField, type GivenField } from './form-context'

type FileFieldProps = FieldTexts & Omit<GivenField, 'defaultValue'> & { name: string; accept: string }

export function FileField({ name, label, hint, optional, mark, accept, ...given }: FileFieldProps) {
  const { id, error, wiring, words } = useField(name, given)
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
    >
      <input
        {...wiring}
        id={id}
        type="file"
        accept={accept}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { hint, error })}
        className="control"
      />
    </Field>
  )
}
