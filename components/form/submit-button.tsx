'use client'

import { useContext, type ReactNode } from 'react'
import { useFormStatus } from 'react-dom'
import { Button, type ButtonLook } from '@/components/ui/button'
import { FormContext } from './form-context'

type SubmitButtonProps = ButtonLook & { children: ReactNode; name?: string; value?: string; icon?: ReactNode }

/** Keeps its label and its focus while the form is on its way; a second press does nothing. */
export function SubmitButton(props: SubmitButtonProps) {
  const status = useFormStatus()
  const form = useContext(FormContext)
  const pending = status.pending || form?.pending === true
  return <Button {...props} type="submit" pending={pending} onClick={(event) => pending && event.preventDefault()} />
}
