import { TextField, type TextFieldProps } from './text-field'

type EmailFieldProps<S> = Pick<TextFieldProps<S>, 'name' | 'label' | 'hint' | 'optional' | 'width'> & {
  someoneElses?: boolean
}

/** An e-mail address: with the keyboard for it, as it is typed, and filled in by the browser when it is one's own. */
export function EmailField<S = never>({ someoneElses = false, ...field }: EmailFieldProps<S>) {
  return (
    <TextField<S>
      {...field}
      type="email"
      inputMode="email"
      autoComplete={someoneElses ? 'off' : 'email'}
      spellCheck={false}
      autoCapitalize="none"
    />
  )
}
