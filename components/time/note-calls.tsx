'use client'

import { useEffect } from 'react'
import { noteCall } from './calls'

/** Hears when a link that rings a company up (`data-call`, the number of its case) is pressed anywhere on the page. */
export function NoteCalls() {
  useEffect(() => {
    const hear = ({ target }: MouseEvent) => {
      const link = target instanceof Element ? target.closest<HTMLElement>('a[data-call]') : null
      if (link?.dataset.call) noteCall(link.dataset.call)
    }
    document.addEventListener('click', hear)
    return () => document.removeEventListener('click', hear)
  }, [])
  return null
}
