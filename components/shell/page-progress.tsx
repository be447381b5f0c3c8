'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'

/** A page that comes at once shows no sign of waiting; one that never comes ends it. */
const SHOWN_AFTER_MS = 300
const GIVEN_UP_AFTER_MS = 15_000

/** The address that a plain click on a link leads to within this site, or null. */
function followed(event: MouseEvent): string | null {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null
  if (!link || link.origin !== location.origin || link.target === '_blank' || link.pathname.startsWith('/api/'))
    return null
  const samePage = link.pathname === location.pathname && link.search === location.search
  return samePage ? null : link.pathname + link.search
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
