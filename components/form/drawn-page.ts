'use client'

import { usePathname } from 'next/navigation'
import { createContext, useContext } from 'react'
import type { FormState } from '@/lib/refusals/result'

/** A form of the page at `path` that begins with what had been typed in it, and with why it stands there. */
export type KeptForm = { path: string; formId: string; state: Extract<FormState, { status: 'refused' }> }

type Said = Pick<KeptForm['state'], 'title' | 'titlePrefix'> & { sentence: string }

/** What a form says by itself, of no answer and of too much to send: whoever could give it the words was not reached. */
export type UnsentWords = { noAnswer: Said; tooLarge: Said }

/** What every form of a page is told: who the page was drawn for, and what the server kept of one of its forms. */
export type DrawnPage = { personId: string | null; kept: KeptForm | null; unsent: UnsentWords | null }

export const DrawnPageContext = createContext<DrawnPage>({ personId: null, kept: null, unsent: null })

const IDLE: FormState<never> = { status: 'idle' }

/**
 * How a form begins: empty, or with what was kept of it. The context outlives its page in the browser, where another page
 * may have a form of the same id; while the page is drawn on the server its path is the one next has rewritten.
 */
export function useFirstState<T>(formId: string): FormState<T> {
  const { kept } = useContext(DrawnPageContext)
  const path = usePathname()
  const isHere = kept?.formId === formId && (typeof window === 'undefined' || path === kept.path)
  return isHere ? kept.state : IDLE
}
