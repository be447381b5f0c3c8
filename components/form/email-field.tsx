import { TextField, type TextFieldProps } from './text-field'

type EmailFieldProps = Pick<TextFieldProps, 'label' | 'hint' | 'optional' | 'width'> & { someoneElses?: boolean }

/** An e-mail address: with the keyboard for it, as it is typed, and filled in by the browser when it is one's own. */
export function EmailField({ someoneElses = false, ...texts }: EmailFieldProps) {
  return (
    <TextField
      {...texts}
      name="email"
      type="email"
      inputMode="email"
      autoComplete={someoneElses ? 'off' : 'email'}
      spellCheck={false}
      autoCapitalize="none"
    />
  )
}
