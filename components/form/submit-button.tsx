'use client'

import { useContext } from 'react'
import { useFormStatus } from 'react-dom'
import { Button, type ButtonProps } from '@/components/ui/button'
import { FormContext } from './form-context'

type SubmitButtonProps = Omit<ButtonProps, 'type' | 'pending' | 'onClick'>

/** Keeps its label and its focus while the form is on its way; a second press does nothing. */
export function SubmitButton(props: SubmitButtonProps) {
  const status = useFormStatus()
  const form = useContext(FormContext)
  const pending = status.pending || form?.pending === true
  return <Button {...props} type="submit" pending={pending} onClick={(event) => pending && event.preventDefault()} />
}
