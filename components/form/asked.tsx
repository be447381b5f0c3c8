'use client'

import { useContext } from 'react'
import { ASKED } from '@/lib/refusals/page-order'
import { FormContext } from './form-context'

/** Holds the place of a question whose boxes may all be left empty and then post nothing. */
export function Asked({ name }: { name: string }) {
  return useContext(FormContext) && <input type="hidden" name={ASKED} value={name} />
}
