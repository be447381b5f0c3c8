'use client'

import type { ComponentProps } from 'react'
import { classes } from '@/components/ui/classes'
import { describedBy, Field, widths, type FieldTexts, type FieldWidth } from './field'
import { useField, type GivenField } from './form-context'
import { asText } from './form-values'

export type TextFieldProps = FieldTexts &
  GivenField & { name: string; width?: FieldWidth; suffix?: string } & Pick<
    ComponentProps<'input'>,
    | 'type'
    | 'inputMode'
    | 'autoComplete'
    | 'placeholder'
    | 'spellCheck'
    | 'autoCapitalize'
    | 'list'
    | 'min'
    | 'max'
    | 'step'
  >

export function TextField({
  name,
  label,
  hint,
  optional,
  mark,
  width = 'full',
  suffix,
  id: givenId,
  defaultValue: given,
  error: givenError,
  type = 'text',
  ...input
}: TextFieldProps) {
  const { id, defaultValue, error, wiring, words } = useField(name, {
    id: givenId,
    defaultValue: given,
    error: givenError,
  })
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
      <div className={classes('flex items-center gap-2', widths[width])}>
        <input
          {...input}
          {...wiring}
          id={id}
          type={type}
          defaultValue={asText(defaultValue)}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, { hint, error })}
          className="control"
        />
        {suffix && <span className="text-muted">{suffix}</span>}
      </div>
    </Field>
  )
}
