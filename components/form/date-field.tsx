'use client'

import { TextField, type TextFieldProps } from './text-field'
import { useField } from './form-context'
import { asText } from './form-values'

type DateFieldProps<S> = Omit<TextFieldProps<S>, 'type' | 'inputMode' | 'suffix' | 'list' | 'step' | 'placeholder'>

/** A browser's date picker throws away a text it cannot read, so such a text comes back in a plain box. */
export function DateField<S = never>(props: DateFieldProps<S>) {
  const { defaultValue } = useField(props.name, props)
  const text = asText(defaultValue)
  const readable = text === '' || /^\d{4}-\d{2}-\d{2}$/.test(text)
  return <TextField<S> width="short" {...props} type={readable ? 'date' : 'text'} />
}
