'use client'

import { useEffect, useRef, type ReactNode } from 'react'

/** A page that does not come gives what is shown back. */
const GIVEN_UP_AFTER_MS = 5_000

type PaneProps = { labelledBy: string; className: string; children: ReactNode }

/**
 * What is chosen in the list beside it. From the moment another row is chosen until it is there, nothing in it can be
 * pressed: a quick hand would decide about the row before.
 */
export function Pane({ labelledBy, className, children }: PaneProps) {
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    if (box.current) box.current.inert = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const leave = (event: MouseEvent) => {
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
      const row = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-row]') : null
      if (!row || !box.current || row.search === location.search) return
      const pane = box.current
      pane.inert = true
      timer = setTimeout(() => (pane.inert = false), GIVEN_UP_AFTER_MS)
    }
    document.addEventListener('click', leave, true)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('click', leave, true)
    }
  }, [children])
  return (
    <aside ref={box} aria-labelledby={labelledBy} className={className}>
      {children}
    </aside>
  )
}
