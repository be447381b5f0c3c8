'use client'

import type { ComponentProps } from 'react'
import { classes } from '@/components/ui/classes'
import type { FieldName } from './field-name'
import { FieldShell, type FieldTexts } from './field-shell'
import { widths, type FieldWidth } from './field-width'
import type { GivenField } from './form-context'
import { asText } from './form-values'

type InputProps = Pick<
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

export type TextFieldProps<S> = FieldTexts &
  GivenField &
  InputProps & { name: FieldName<S>; width?: FieldWidth; suffix?: string }

export function TextField<S = never>(props: TextFieldProps<S>) {
  const {
    name,
    label,
    hint,
    optional,
    mark,
    id,
    defaultValue,
    error,
    width = 'full',
    suffix,
    type = 'text',
    ...input
  } = props
  return (
    <FieldShell {...{ name, label, hint, optional, mark, id, defaultValue, error }}>
      {(control, text) => (
        <div className={classes('flex items-center gap-2', widths[width])}>
          <input {...input} {...control} type={type} defaultValue={asText(text)} className="control" />
          {suffix && <span className="text-muted shrink-0 whitespace-nowrap">{suffix}</span>}
        </div>
      )}
    </FieldShell>
  )
}
