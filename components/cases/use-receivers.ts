'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'

/** Who can be given cases, with what is worth knowing of each. */
export type Receiver = { id: string; name: string; about?: string }

export const pathOf = (address: string) => address.replace(/\?.*$/, '')

/** Who can be given cases: asked for with the first choice, and kept while the list goes on without them. */
export function useReceivers(drawn: readonly Receiver[] | null, ask: string, count: number) {
  const router = useRouter()
  const [known, setKnown] = useState(drawn)
  const asked = useRef(false)
  if (drawn && drawn !== known) setKnown(drawn)
  useEffect(() => {
    if (known || count === 0 || asked.current) return
    asked.current = true
    router.replace(ask, { scroll: false })
  }, [router, known, count, ask])
  return known
}
