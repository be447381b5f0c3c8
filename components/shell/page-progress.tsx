'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { linkPressed } from './link-pressed'

/** A page that comes at once shows no sign of waiting; one that never comes ends it. */
const SHOWN_AFTER_MS = 300
const GIVEN_UP_AFTER_MS = 15_000

/** The page that a click leads to, or null when it is this one. */
function followed(event: MouseEvent): string | null {
  const path = linkPressed(event)?.path
  return path === location.pathname + location.search ? null : (path ?? null)
}

/** Says that the next page is on its way: between pages the browser itself shows nothing. */
export function PageProgress({ text }: { text: string }) {
  const here = `${usePathname()}?${useSearchParams().toString()}`
  const [leaving, setLeaving] = useState<string | null>(null)
  const now = useRef(here)
  useEffect(() => {
    now.current = here
  }, [here])
  useEffect(() => {
    const timers: ReturnType<typeof setTimeout>[] = []
    const watch = (event: MouseEvent) => {
      if (!followed(event)) return
      const from = now.current
      timers.push(
        setTimeout(() => now.current === from && setLeaving(from), SHOWN_AFTER_MS),
        setTimeout(() => setLeaving(null), GIVEN_UP_AFTER_MS),
      )
    }
    document.addEventListener('click', watch, true)
    return () => {
      document.removeEventListener('click', watch, true)
      timers.forEach(clearTimeout)
    }
  }, [])
  const busy = leaving === here
  return (
    <div role="status" className={busy ? 'page-progress' : undefined}>
      {busy && <span className="sr-only">{text}</span>}
    </div>
  )
}
