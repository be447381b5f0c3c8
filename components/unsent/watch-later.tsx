'use client'

import { useEffect, useState, type ComponentType } from 'react'
import type { UnsentWatchProps } from './unsent-watch'

/** Comes in a file of its own, once the page stands: public pages share the frame, and carry none of it. */
export function WatchLater(props: UnsentWatchProps) {
  const [parts, setParts] = useState<{ Watch: ComponentType<UnsentWatchProps> }>()
  useEffect(() => {
    import('./unsent-watch').then(
      ({ UnsentWatch }) => setParts({ Watch: UnsentWatch }),
      // Away already: what is kept is sent from the next page.
      () => undefined,
    )
  }, [])
  return parts ? <parts.Watch {...props} /> : null
}
