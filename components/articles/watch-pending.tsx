'use client'

import { useContext, useEffect } from 'react'
import { FormContext } from '@/components/form/form-context'

/** Tells whether the form around it is on its way. */
export function WatchPending({ tell }: { tell: (pending: boolean) => void }) {
  const pending = useContext(FormContext)?.pending === true
  useEffect(() => tell(pending), [pending, tell])
  return null
}
