'use client'

import { unstable_isUnrecognizedActionError, unstable_rethrow } from 'next/navigation'
import type { FormAction, FormState, Typed } from '@/lib/refusals/result'
import { tellAnswer } from './answer-told'
import type { UnsentWords } from './drawn-page'
import { keepForRenewal } from './renewed-page'
import { tooLargeField } from './too-large'

/** Sends a form in a way of its own, with the usual way to send it. */
export type Carry<T> = (form: FormData, send: () => Promise<FormState<T>>) => Promise<FormState<T>>

/**
 * The action as the browser calls it. One that the server no longer has, since it was renewed while the form stood open,
 * would take the page down with the form: instead what was typed is kept, and the page is asked for again. So would an answer
 * that is none (the network is away, a proxy or the outage page spoke): then the form stands and says
 * that nobody knows what became of it. What is too large to arrive is not sent.
 * While the page is drawn on the server it is the action itself, so that the form works without scripts.
 */
export function guardAction<T>(
  action: FormAction<T>,
  formId: string,
  words: UnsentWords | null,
  renew = () => location.reload(),
  carry: Carry<T> = (_form, send) => send(),
): FormAction<T> {
  if (typeof window === 'undefined') return action
  return async (state, formData) => {
    const tooLarge = tooLargeField(formData)
    if (tooLarge !== null) {
      const { sentence, ...heading } = words?.tooLarge ?? {}
      tellAnswer('refused')
      return { status: 'refused', issues: [{ field: tooLarge, code: 'form-too-large', sentence }], typed: typedIn(formData), ...heading } // prettier-ignore
    }
    try {
      const answer = await carry(formData, () => action(state, formData))
      tellAnswer(answer.status === 'ok' ? 'ok' : 'refused')
      return answer
    } catch (error) {
      if (isRedirect(error)) tellAnswer('left')
      unstable_rethrow(error)
      const typed = typedIn(formData)
      if (!unstable_isUnrecognizedActionError(error)) {
        const { sentence, ...heading } = words?.noAnswer ?? {}
        return { status: 'refused', issues: [{ code: 'answer-lost', sentence }], typed, ...heading }
      }
      keepForRenewal(formId, typed)
      renew()
      return { status: 'refused', issues: [{ code: 'page-renewed' }], typed }
    }
  }
}

/** Next's own sign of a page that the action led to. */
function isRedirect(error: unknown): boolean {
  return error instanceof Error && 'digest' in error && String(error.digest).startsWith('NEXT_REDIRECT')
}

/** As the server reads it: words only, and nothing of React's own. */
function typedIn(formData: FormData): Typed {
  const typed: Typed = {}
  for (const name of new Set(formData.keys())) {
    if (name.startsWith('$')) continue
    const words = formData.getAll(name).filter((value) => typeof value === 'string')
    typed[name] = words.length > 1 ? words : (words[0] ?? '')
  }
  return typed
}
