'use client'

import { createContext, useContext } from 'react'
import type { Issue } from '@/lib/refusals/result'
import type { Registered } from './use-action-form'

export type FormWords = {
  optional: string
  errorPrefix: string
  atMost: (max: number) => string
  charactersLeft: (count: number) => string
  charactersOver: (count: number) => string
}

export type FormContextValue = {
  register: (name: string) => Registered
  sentence: (issue: Issue) => string
  words: FormWords
  pending: boolean
}

export const FormContext = createContext<FormContextValue | null>(null)

/** What a field may be told outright; inside a form the rest comes from the form. */
export type GivenField = { id?: string; defaultValue?: string | string[]; error?: string }

type Wiring = Pick<Registered, 'name' | 'ref' | 'onChange' | 'onBlur'> | { name: string }

export type FieldWiring = {
  id: string
  defaultValue: string | string[] | undefined
  error: string | undefined
  wiring: Wiring
  words: FormWords | null
}

export function useField(name: string, given: GivenField = {}): FieldWiring {
  const form = useContext(FormContext)
  if (!form)
    return { id: given.id ?? name, defaultValue: given.defaultValue, error: given.error, wiring: { name }, words: null }
  const { id, defaultValue, issue, ref, onChange, onBlur } = form.register(name)
  return {
    id: given.id ?? id,
    defaultValue: defaultValue ?? given.defaultValue,
    error: given.error ?? (issue && form.sentence(issue)),
    wiring: { name, ref, onChange, onBlur },
    words: form.words,
  }
}
