'use client'

import { useEffect, useState } from 'react'
import { hearChanges, listEntries, type Entry } from './entries'
import { listSending, sendingOf } from './locks'

/** What waits here, but for what is just being sent; nothing while the page is drawn on the server. */
export function useEntries(): Entry[] {
  const [entries, setEntries] = useState<Entry[]>([])
  useEffect(() => {
    let looked = 0
    const look = async () => {
      const mine = (looked += 1)
      const [found, sending] = await Promise.all([listEntries(), listSending()])
      const waiting = found.filter(({ requestId, fresh }) => !(fresh && sending.has(sendingOf(requestId))))
      // Only the latest look counts. Most find nothing, and draw nothing anew.
      if (mine === looked) setEntries((known) => (known.length === 0 && waiting.length === 0 ? known : waiting))
    }
    void look()
    const deaf = hearChanges(() => void look())
    return () => {
      looked = -1
      deaf()
    }
  }, [])
  return entries
}
