'use client'

import { startTransition, useEffect, useRef, type FormEvent, type ReactNode } from 'react'
import type { FormAction, FormState, Typed } from '@/lib/refusals/result'
import { FormFrame } from './form-frame'
import { usePublicWords } from './public-words-context'
import { useFormState } from './use-form-state'
import { useRenewedPage } from './use-renewed-page'

type PublicFormProps<T> = {
  action: FormAction<T>
  defaults?: Typed
  /** A function is told how the last send went. */
  children: ReactNode | ((state: FormState<T>) => ReactNode)
  className?: string
  label?: string
  /** Heading of the error summary; otherwise the server's count of what to put right. */
  errorTitle?: string
  /** As of an ActionForm. */
  id: string
}

/**
 * A form for pages that everyone reads: the server judges what was sent and the page carries no schema and no form
 * library, so that it is light on an old phone. What was typed stays; the errors take focus.
 */
export function PublicForm<T>({ action, defaults = {}, id: formId, errorTitle, ...frame }: PublicFormProps<T>) {
  const formRef = useRef<HTMLFormElement>(null)
  const [state, dispatch, pending] = useFormState<T>(action, formId)
  const [isRenewed, sendAgain] = useRenewedPage(formId, formRef)
  const { words, unknown, renewed } = usePublicWords()
  const summaryRef = useRef<HTMLDivElement>(null)
  const refused = state.status === 'refused' ? state : null
  const issues = isRenewed ? [{ code: 'page-renewed' as const, sentence: renewed }] : (refused?.issues ?? [])

  useEffect(() => {
    if (isRenewed || state.status === 'refused') summaryRef.current?.focus()
    if (state.status === 'ok') formRef.current?.reset()
  }, [state, isRenewed])

  /** Sent by hand, because React empties a form whose action it ran itself. */
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (pending) return
    const data = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter)
    sendAgain()
    startTransition(() => dispatch(data))
  }

  const register = (name: string) => ({
    name,
    id: `${formId}-${name}`,
    defaultValue: refused && Object.keys(refused.typed).length > 0 ? refused.typed[name] : defaults[name],
    issue: issues.find((issue) => issue.field === name),
    onChange: ignore,
    onBlur: ignore,
    ref: ignore,
  })

  return (
    <FormFrame
      {...frame}
      formProps={{
        id: formId,
        action: dispatch,
        onSubmit,
        noValidate: true,
        ref: formRef,
      }}
      register={register}
      issues={issues}
      pending={pending}
      state={state}
      summaryRef={summaryRef}
      words={words}
      sentence={({ sentence }) => sentence ?? unknown}
      errorTitle={(isRenewed ? renewed : errorTitle) ?? refused?.title ?? unknown}
    />
  )
}

function ignore() {}
