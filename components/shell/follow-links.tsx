'use client'

import { useRouter } from 'next/navigation'
import { startTransition, useEffect } from 'react'
import { linkPressed } from './link-pressed'

/** Follows the links of the page (`TextLink`) without a new document. Without scripts, and before these, browsers do. */
export function FollowLinks() {
  const router = useRouter()
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.defaultPrevented ? null : linkPressed(event)
      if (!link || !(link.element instanceof HTMLElement || link.element instanceof SVGElement)) return
      const { follow: how } = link.element.dataset
      if (!how) return
      event.preventDefault()
      startTransition(() => router.push(link.path + link.hash, { scroll: how === 'from-top' }))
    }
    // After the page's own listeners, which sit at the document: what one of them has answered is not followed.
    window.addEventListener('click', follow)
    return () => window.removeEventListener('click', follow)
  }, [router])
  return null
}
