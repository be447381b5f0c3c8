import { TextField, type TextFieldProps } from './text-field'

type PhoneFieldProps = Pick<TextFieldProps, 'label' | 'hint'> & { someoneElses?: boolean }

/** A telephone number as people write it, filled in by the browser when it is one's own. */
export function PhoneField({ someoneElses = false, ...texts }: PhoneFieldProps) {
  return (
    <TextField
      {...texts}
      name="phone"
      type="tel"
      inputMode="tel"
      autoComplete={someoneElses ? 'off' : 'tel'}
      width="medium"
    />
  )
}
