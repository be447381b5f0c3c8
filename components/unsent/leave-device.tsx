'use client'

import { useEffect } from 'react'

const NAME = 'ua-device'

/** Whoever is signed in and logs no time has nothing kept here: what somebody else left in this browser goes, unread. */
export function LeaveDevice() {
  useEffect(() => {
    const leave = async () => {
      const known = (await indexedDB.databases?.()) ?? []
      if (!known.some(({ name }) => name === NAME)) return
      indexedDB.deleteDatabase(NAME)
      await (await import('./worker')).removeWorker()
    }
    // Where nothing can be kept there is nothing to take away.
    leave().catch(() => undefined)
  }, [])
  return null
}
