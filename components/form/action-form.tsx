'use client'

import type { ReactNode } from 'react'
import type { FormState } from '@/lib/action/result'
import { FormFrame } from './form-frame'
import { useActionForm, type ActionFormOptions } from './use-action-form'

type ActionFormProps<T> = ActionFormOptions<T> & {
  /** A function is told how the last send went. */
  children: ReactNode | ((state: FormState<T>) => ReactNode)
  /** Heading of the error summary; else the form's own count of what to put right. */
  errorTitle?: string
  className?: string
  label?: string
}

/** A form that knows its errors. Fields inside need only a name and their words. */
export function ActionForm<T>({ children, errorTitle, className, label, ...options }: ActionFormProps<T>) {
  return (
    <FormFrame {...useActionForm<T>(options)} errorTitle={errorTitle} className={className} label={label}>
      {children}
    </FormFrame>
  )
}
