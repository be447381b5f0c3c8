'use client'

import { useActionState } from 'react'
import type { FormAction, FormState } from '@/lib/refusals/result'

type FormStateOf<T> = [state: FormState<T>, dispatch: (data: FormData) => void, pending: boolean]

/** What the action answered last, and how the form is sent. */
export function useFormState<T>(action: FormAction<T>): FormStateOf<T> {
  // React asks for an Awaited<FormState<T>>, which TypeScript cannot work out before it knows T. It is never a promise.
  return useActionState<FormState<T>, FormData>(action as never, { status: 'idle' } as never)
}
