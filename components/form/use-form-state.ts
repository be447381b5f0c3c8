'use client'

import { useActionState, useContext } from 'react'
import type { FormAction, FormState } from '@/lib/refusals/result'
import { DrawnPageContext, useFirstState } from './drawn-page'
import { guardAction, type Carry } from './guard-action'

type FormStateOf<T> = [state: FormState<T>, dispatch: (data: FormData) => void, pending: boolean]

/** What the action answered last, or what was kept of the form, and how it is sent. */
export function useFormState<T>(action: FormAction<T>, formId: string, carry?: Carry<T>): FormStateOf<T> {
  const first = useFirstState<T>(formId)
  const { unsent } = useContext(DrawnPageContext)
  return useActionState(guardAction(action, formId, unsent, undefined, carry), first)
}
