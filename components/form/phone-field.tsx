import { TextField, type TextFieldProps } from './text-field'

type PhoneFieldProps<S> = Pick<TextFieldProps<S>, 'name' | 'label' | 'hint'> & { someoneElses?: boolean }

/** A telephone number as people write it, filled in by the browser when it is one's own. */
export function PhoneField<S = never>({ someoneElses = false, ...field }: PhoneFieldProps<S>) {
  return (
    <TextField<S> {...field} type="tel" inputMode="tel" autoComplete={someoneElses ? 'off' : 'tel'} width="medium" />
  )
}
