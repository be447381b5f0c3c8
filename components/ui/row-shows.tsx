'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { hasRoom } from './has-room'

const PRESSED = 'a, button, input, label, select, summary, textarea'

/**
 * A press on a row, beside what can be pressed in it, shows beside the list what its link leads to (`data-shows`). A layer
 * on top: the link itself leads to the page, with scripts and without.
 */
export function RowShows() {
  const router = useRouter()
  useEffect(() => {
    const show = (event: MouseEvent) => {
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
      if (!(event.target instanceof Element) || event.target.closest(PRESSED) || !hasRoom()) return
      const link = event.target.closest('tr')?.querySelector<HTMLAnchorElement>('a[data-shows]')
      // A text that is marked is read, not pressed.
      if (!link?.dataset.shows || getSelection()?.type === 'Range') return
      router.replace(link.dataset.shows, { scroll: false })
    }
    document.addEventListener('click', show)
    return () => document.removeEventListener('click', show)
  }, [router])
  return null
}
