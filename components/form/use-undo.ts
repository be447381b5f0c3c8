'use client'

import { startTransition, useId } from 'react'
import type { FormAction } from '@/lib/refusals/result'
import { useFormState } from './use-form-state'

/**
 * A way back from what was just done, as a button of a message or as a form of its own where there are no scripts.
 * `undone` is what the action answered once it is taken back.
 */
export function useUndo<T>(action: FormAction<T>) {
  const [state, dispatch] = useFormState<T>(action, useId())
  return {
    undone: state.status === 'ok' ? state.value : null,
    refusals: state.status === 'refused' ? state.issues : [],
    formAction: dispatch,
    undo(fields: Record<string, string>) {
      const data = new FormData()
      for (const [name, value] of Object.entries(fields)) data.set(name, value)
      startTransition(() => dispatch(data))
    },
  }
}
