'use client'

import { startTransition, useEffect, useRef, useState, type FormEvent, type RefObject } from 'react'
import { useForm, type FieldValues } from 'react-hook-form'
import type { z } from 'zod'
import type { FormAction, FormState, Issue, Typed } from '@/lib/refusals/result'
import type { Code } from '@/lib/refusals/register'
import { FORM_DRAFT, inPageOrder, namesInPageOrder } from '@/lib/refusals/page-order'
import { formReader } from './form-reader'
import { issuesFrom } from './issues'
import { useDraft, type FormDraft } from './use-draft'
import type { Carry } from './guard-action'
import { useFormState } from './use-form-state'
import { useRenewedPage } from './use-renewed-page'

export type ActionFormOptions<T> = {
  action: FormAction<T>
  /** The schema the server reads the same form with; its messages are refusal codes. */
  schema?: z.ZodType
  defaults?: Typed
  /** Told once for each time the action says ok. */
  onSuccess?: (value: T) => void
  /** What was typed is cleared after ok, as a browser does after a plain post. */
  keepAfterSuccess?: boolean
  /** A refusal that the form itself answers with what can be done: neither its summary nor its field calls it an error. */
  ownWay?: Code
  /**
   * One of its page's, and the same after the page has changed: by it the text of a form is given back that could not be sent,
   * so a form that stands in a list is named by what it is about.
   */
  id: string
  /** How it is sent, where that is not simply to the action. */
  carry?: Carry<T>
  /** Where what is typed is kept as a draft, see lib/drafts/place.ts. A button with `data-draft="stays"` sends nothing off. */
  draft?: FormDraft
}

export type Registered = {
  name: string
  id: string
  defaultValue: string | string[] | undefined
  issue: Issue | undefined
  onChange: (event: { target: unknown }) => void
  onBlur: (event: { target: unknown }) => void
  ref: (element: HTMLElement | null) => void
}

export type ActionForm<T> = {
  formProps: {
    id: string
    action: (data: FormData) => void
    onSubmit: (event: FormEvent<HTMLFormElement>) => void
    noValidate: true
    ref: RefObject<HTMLFormElement | null>
  }
  register: (name: string) => Registered
  issues: Issue[]
  /** The server's heading of its own issues. */
  title?: string
  pending: boolean
  state: FormState<T>
  summaryRef: RefObject<HTMLDivElement | null>
  draft: ReturnType<typeof useDraft>
}

const RENEWED: Issue[] = [{ code: 'page-renewed' }]
const NONE: Issue[] = []

/**
 * One form, two ways: without JavaScript the form posts to the action and the answer comes back as `state`;
 * with JavaScript the schema is asked first, and only a form it accepts is handed to the same action.
 */
export function useActionForm<T>({
  action,
  schema,
  defaults = {},
  onSuccess,
  keepAfterSuccess,
  ownWay,
  id: formId,
  draft: drawnDraft,
  carry,
}: ActionFormOptions<T>): ActionForm<T> {
  const formRef = useRef<HTMLFormElement>(null)
  const [state, dispatch, pending] = useFormState<T>(action, formId, carry)
  const [renewed, sendAgain] = useRenewedPage(formId, formRef)
  const summaryRef = useRef<HTMLDivElement>(null)
  const busy = useRef(false)
  // null: the server's answer stands.
  const [unsent, setUnsent] = useState<Issue[] | null>(null)

  const [reader] = useState(() => formReader(schema))
  const form = useForm<FieldValues>({ resolver: reader.resolver, reValidateMode: 'onSubmit', shouldFocusError: false })
  const refused = state.status === 'refused' ? state : null
  const draft = useDraft(drawnDraft, formRef, refused !== null)
  const { keeper } = draft
  const sendsDraft = useRef(false)
  const all = unsent ?? (renewed ? RENEWED : refused?.issues) ?? NONE
  const issues = all.filter(({ code }) => code !== ownWay)

  useEffect(() => {
    if (!pending) busy.current = false
  }, [pending])

  const answered = useRef<FormState<T>>(state)
  useEffect(() => {
    if (answered.current === state) return
    answered.current = state
    if (state.status === 'refused') {
      keeper.current?.refused()
      for (const { field, code } of state.issues) form.setError(field ?? 'root', { type: 'server', message: code })
    }
    if (state.status === 'ok') {
      if (!keepAfterSuccess) {
        form.reset()
        formRef.current?.reset()
      }
      if (sendsDraft.current) keeper.current?.sent()
      else keeper.current?.refused()
      // What is said above a long form is out of sight for whoever pressed the button below it.
      formRef.current?.querySelector('[data-told]')?.scrollIntoView?.({ block: 'nearest' })
      onSuccess?.(state.value)
    }
  }, [state, form, keepAfterSuccess, onSuccess, keeper])

  useEffect(() => {
    if (renewed || (unsent ?? refused?.issues ?? []).length > 0) summaryRef.current?.focus()
  }, [unsent, refused, renewed])

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy.current) return
    busy.current = true
    const submitter = (event.nativeEvent as SubmitEvent).submitter
    const data = new FormData(event.currentTarget, submitter)
    sendsDraft.current = submitter?.dataset.draft !== 'stays'
    reader.read(data)
    form.clearErrors()
    void form.handleSubmit(
      () => {
        setUnsent(null)
        sendAgain()
        afterDraft(data)
      },
      (errors) => {
        busy.current = false
        setUnsent(inPageOrder(issuesFrom(errors), namesInPageOrder(data)))
      },
    )(event)
  }

  /** A draft on its way arrives first, and goes with what it was a draft of. */
  function afterDraft(data: FormData) {
    const own = keeper.current
    const send = () => {
      if (own && sendsDraft.current) data.set(FORM_DRAFT, own.mark)
      startTransition(() => dispatch(data))
    }
    const onItsWay = own?.send()
    if (onItsWay) void onItsWay.then(send)
    else send()
  }

  function register(name: string): Registered {
    const { onChange, onBlur, ref } = form.register(name)
    return {
      name,
      id: `${formId}-${name}`,
      defaultValue: refused && Object.keys(refused.typed).length > 0 ? refused.typed[name] : defaults[name],
      issue: issues.find((issue) => issue.field === name),
      onChange: (event) => void onChange(event),
      onBlur: (event) => void onBlur(event),
      ref,
    }
  }

  return {
    formProps: { id: formId, action: dispatch, onSubmit, noValidate: true, ref: formRef },
    register,
    issues,
    title: unsent ? undefined : refused?.title,
    pending,
    state,
    summaryRef,
    draft,
  }
}
