'use client'

import { useActionState, type ReactNode } from 'react'
import type { FormAction, FormState } from '@/lib/refusals/result'

/** A form of one button: nothing to type, so nothing to get wrong. */
export function PlainForm<T>({
  action,
  children,
  className,
}: {
  action: FormAction<T>
  children: ReactNode
  className?: string
}) {
  const [, dispatch] = useActionState<FormState<T>, FormData>(action as never, { status: 'idle' } as never)
  return (
    <form action={dispatch} className={className}>
      {children}
    </form>
  )
}
